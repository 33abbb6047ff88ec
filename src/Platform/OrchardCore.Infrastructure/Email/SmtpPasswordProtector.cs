using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OrchardCore.Email;

/// <summary>Encrypts the password of the mail server in the settings.</summary>
public sealed class SmtpPasswordProtector
{
    private readonly IDataProtector _protector;

    public SmtpPasswordProtector(IDataProtectionProvider provider)
    {
        _protector = provider.CreateProtector("OrchardCore.Email.Smtp.Password");
    }

    public string Protect(string password) => _protector.Protect(password);

    /// <summary>The password; one that a recipe brought is not encrypted and comes back as it is.</summary>
    public string? Unprotect(string? value)
    {
        try
        {
            return string.IsNullOrEmpty(value) ? value : _protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return value;
        }
    }
}
