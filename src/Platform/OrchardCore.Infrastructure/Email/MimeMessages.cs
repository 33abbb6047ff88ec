using MimeKit;

namespace OrchardCore.Email;

/// <summary>Turns the site's mail into MIME.</summary>
internal static class MimeMessages
{
    private static readonly char[] _separators = [',', ';'];

    /// <exception cref="ParseException">An address is not valid.</exception>
    public static MimeMessage Create(MailMessage message, string defaultSender)
    {
        var mime = new MimeMessage { Subject = message.Subject ?? string.Empty };
        Add(mime.From, string.IsNullOrWhiteSpace(message.From) ? defaultSender : message.From);
        Add(mime.To, message.To);
        Add(mime.Cc, message.Cc);
        Add(mime.Bcc, message.Bcc);
        Add(mime.ReplyTo, message.ReplyTo);
        mime.Sender = MailboxAddress.Parse(string.IsNullOrWhiteSpace(message.Sender) ? defaultSender : message.Sender);

        var body = new BodyBuilder { TextBody = message.TextBody, HtmlBody = message.HtmlBody };
        foreach (var attachment in message.Attachments.Where(attachment => attachment.Stream is not null))
        {
            body.Attachments.Add(attachment.Filename, attachment.Stream!);
        }

        mime.Body = body.ToMessageBody();
        return mime;
    }

    private static void Add(InternetAddressList list, string? addresses)
    {
        foreach (var address in (addresses ?? string.Empty).Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            list.Add(MailboxAddress.Parse(address));
        }
    }
}
