using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OrchardCore.Modules;

namespace Defus.Contact.Services;

/// <summary>When and where a form was shown, and to whom its message goes.</summary>
public sealed record ContactStamp(DateTime Utc, string PageId, string FormId, string Recipient);

/// <summary>
/// Stamps travel with the form, sealed by data protection: nothing has to be stored and no cookie is needed. They show that the form was
/// made here and how long ago. A page from a cache carries the same stamp for everybody, so one may be used more than once.
/// </summary>
public sealed class ContactStamps
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    private readonly IDataProtector _protector;
    private readonly IClock _clock;

    public ContactStamps(IDataProtectionProvider dataProtection, IClock clock)
    {
        _protector = dataProtection.CreateProtector("Defus.Contact.Stamp");
        _clock = clock;
    }

    /// <param name="pageId">The content item whose page shows the form; empty when there is none.</param>
    /// <param name="formId">The content item of the form; empty when there is none.</param>
    public string Make(string pageId, string formId, string recipient)
        => _protector.Protect(JsonSerializer.Serialize(new ContactStamp(_clock.UtcNow, pageId, formId, recipient)));

    /// <summary>The stamp, or null when it was not made here.</summary>
    public ContactStamp? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<ContactStamp>(_protector.Unprotect(text));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public TimeSpan AgeOf(ContactStamp stamp) => _clock.UtcNow - stamp.Utc;
}
