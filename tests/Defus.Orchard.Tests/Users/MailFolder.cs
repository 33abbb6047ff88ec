using System.Text.RegularExpressions;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using OrchardCore.Email;
using OrchardCore.Entities;
using OrchardCore.Settings;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>The mails of a site, which it writes into a folder.</summary>
internal sealed partial class MailFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defus-mail");

    public string Path => _folder.FullName;

    public Task UseAsync(Site site)
        => UseAsync(site, new SmtpSettings { DefaultSender = "website@example.org", DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = _folder.FullName });

    /// <summary>A site that cannot send mail, as after set-up.</summary>
    public static Task UseNothingAsync(Site site) => UseAsync(site, new SmtpSettings());

    private static Task UseAsync(Site site, SmtpSettings smtp)
        => site.InScopeAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var settings = await sites.LoadSiteSettingsAsync();
            settings.Put(smtp);
            await sites.UpdateSiteSettingsAsync(settings);
        });

    /// <summary>Waits for the next mail to that address, and takes it.</summary>
    public async Task<MimeMessage> TakeAsync(string to)
    {
        for (var i = 0; i < 1200; i++)
        {
            if (await FindAsync(to) is { } mail)
            {
                return mail;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No mail to {to} came.");
    }

    public int Count() => _folder.GetFiles().Length;

    /// <summary>The path and query of the link in the mail.</summary>
    public static string LinkIn(MimeMessage mail) => new Uri(Link().Match(mail.TextBody!).Value).PathAndQuery;

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<MimeMessage?> FindAsync(string to)
    {
        foreach (var file in _folder.GetFiles("*.eml"))
        {
            try
            {
                var mail = await MimeMessage.LoadAsync(file.FullName, TestContext.Current.CancellationToken);
                if (mail.To.Mailboxes.Any(mailbox => mailbox.Address == to) && mail.TextBody is not null)
                {
                    file.Delete();
                    return mail;
                }
            }
            catch (FormatException)
            {
                // Not written to its end yet.
            }
        }

        return null;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
