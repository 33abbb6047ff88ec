namespace Defus.Contact.Models;

/// <summary>What a visitor has written into the form.</summary>
public sealed class ContactMessage
{
    public const int MaxLineLength = 200;
    public const int MaxTextLength = 10_000;

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>Hidden from people; only programs that fill in everything write here.</summary>
    public string? Homepage { get; set; }

    /// <summary>See <see cref="Services.ContactStamps"/>.</summary>
    public string? Stamp { get; set; }
}
