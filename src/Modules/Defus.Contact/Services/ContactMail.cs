using Defus.Contact.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Email;
using OrchardCore.Settings;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Defus.Contact.Services;

/// <summary>Sends a visitor's message with the mail settings of the site.</summary>
public sealed class ContactMail
{
    private readonly IEmailService _emailService;
    private readonly ISiteService _siteService;
    private readonly UserManager<IUser> _userManager;
    private readonly ILogger _logger;
    private readonly IStringLocalizer S;

    public ContactMail(
        IEmailService emailService,
        ISiteService siteService,
        UserManager<IUser> userManager,
        ILogger<ContactMail> logger,
        IStringLocalizer<ContactMail> stringLocalizer)
    {
        _emailService = emailService;
        _siteService = siteService;
        _userManager = userManager;
        _logger = logger;
        S = stringLocalizer;
    }

    /// <summary>Whether the message is on its way; why not is in the log.</summary>
    /// <param name="recipient">An address; empty for the administrator of the site.</param>
    public async Task<bool> SendAsync(ContactMessage message, string recipient)
    {
        var site = await _siteService.GetSiteSettingsAsync();
        var name = Line(message.Name);
        var subject = Line(message.Subject);
        var email = Line(message.Email);
        var result = await _emailService.SendAsync(new MailMessage
        {
            To = recipient.Length > 0 ? recipient : await FindAdministratorAsync(site),
            ReplyTo = email,
            Subject = subject.Length > 0 ? $"{S["Contact form"]}: {subject}" : S["Contact form: message"],
            TextBody = string.Join('\n',
                $"{S["Name"]}: {(name.Length > 0 ? name : "–")}",
                $"{S["E-mail"]}: {email}",
                $"{S["Subject"]}: {(subject.Length > 0 ? subject : "–")}",
                string.Empty,
                message.Text,
                string.Empty,
                "-- ",
                S["Sent with the contact form of {0}", site.SiteName]),
        });
        foreach (var error in result.Errors)
        {
            _logger.LogError("A message of the contact form could not be sent: {Error}", error.Message?.Value);
        }

        return result.Succeeded;
    }

    private async Task<string?> FindAdministratorAsync(ISite site)
        => !string.IsNullOrEmpty(site.SuperUser) && await _userManager.FindByIdAsync(site.SuperUser) is User user ? user.Email : null;

    // Headers are single lines.
    private static string Line(string? text) => string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
