using System.Text.Json;

namespace OrchardCore.Email;

/// <summary>A mail that could not be sent yet; a document of its own.</summary>
public sealed class WaitingMail
{
    public long Id { get; set; }

    /// <summary>The mail, sealed: links in it open accounts.</summary>
    public string Content { get; set; } = "";

    public string? ProviderName { get; set; }

    public DateTime SinceUtc { get; set; }

    public DateTime NextUtc { get; set; }

    public int Attempts { get; set; }
}

/// <summary>A mail as text and back, with its attachments.</summary>
internal static class MailText
{
    public static async Task<string> WriteAsync(MailMessage message)
    {
        var attachments = new List<Attachment>();
        foreach (var attachment in message.Attachments.Where(attachment => attachment.Stream is not null))
        {
            using var content = new MemoryStream();
            if (attachment.Stream!.CanSeek)
            {
                attachment.Stream.Position = 0;
            }

            await attachment.Stream.CopyToAsync(content);
            attachments.Add(new Attachment(attachment.Filename, content.ToArray()));
        }

        return JsonSerializer.Serialize(new Text(
            message.From, message.To, message.Cc, message.Bcc, message.ReplyTo, message.Sender, message.Subject, message.HtmlBody, message.TextBody, attachments));
    }

    public static MailMessage Read(string text)
    {
        var read = JsonSerializer.Deserialize<Text>(text)!;
        return new MailMessage
        {
            From = read.From,
            To = read.To,
            Cc = read.Cc,
            Bcc = read.Bcc,
            ReplyTo = read.ReplyTo,
            Sender = read.Sender,
            Subject = read.Subject,
            HtmlBody = read.HtmlBody,
            TextBody = read.TextBody,
            Attachments = [.. read.Attachments.Select(attachment => new MailMessageAttachment { Filename = attachment.Name, Stream = new MemoryStream(attachment.Content) })],
        };
    }

    private sealed record Text(
        string? From, string? To, string? Cc, string? Bcc, string? ReplyTo, string? Sender, string? Subject, string? HtmlBody, string? TextBody, List<Attachment> Attachments);

    private sealed record Attachment(string Name, byte[] Content);
}
