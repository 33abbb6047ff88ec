using Microsoft.Extensions.Localization;
using OrchardCore.Infrastructure;

namespace OrchardCore.Email;

/// <summary>Sends mail with the site's provider.</summary>
public interface IEmailService
{
    /// <summary>Never throws for what the mail server says; the result carries it.</summary>
    Task<Result> SendAsync(MailMessage message, string? providerName = null, CancellationToken cancellationToken = default);
}

/// <summary>One way to send mail, e.g. SMTP.</summary>
public interface IEmailProvider
{
    LocalizedString DisplayName { get; }

    Task<Result> SendAsync(MailMessage message, CancellationToken cancellationToken = default);
}

/// <summary>Short forms of sending.</summary>
public static class EmailServiceExtensions
{
    public static Task<Result> SendAsync(this IEmailService emailService, string to, string subject, string? htmlBody, string? textBody, CancellationToken cancellationToken = default)
        => emailService.SendAsync(new MailMessage { To = to, Subject = subject, HtmlBody = htmlBody, TextBody = textBody }, providerName: null, cancellationToken);

    public static Task<Result> SendAsync(this IEmailService emailService, string to, string subject, string body, bool isHtmlBody = true, CancellationToken cancellationToken = default)
        => emailService.SendAsync(to, subject, isHtmlBody ? body : null, isHtmlBody ? null : body, cancellationToken);
}
