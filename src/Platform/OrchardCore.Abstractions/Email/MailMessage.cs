namespace OrchardCore.Email;

/// <summary>A mail. Several addresses are separated by commas or semicolons.</summary>
public class MailMessage
{
    /// <summary>Author; the configured sender when empty.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Cc { get; set; }

    public string? Bcc { get; set; }

    public string? ReplyTo { get; set; }

    public string? Sender { get; set; }

    public string? Subject { get; set; }

    public string? HtmlBody { get; set; }

    public string? TextBody { get; set; }

    public List<MailMessageAttachment> Attachments { get; init; } = [];
}

public class MailMessageAttachment
{
    public string Filename { get; set; } = string.Empty;

    public Stream? Stream { get; set; }
}
