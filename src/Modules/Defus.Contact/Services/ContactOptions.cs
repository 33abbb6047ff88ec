namespace Defus.Contact.Services;

/// <summary>Limits against spam; section <c>Defus_Contact</c> of the configuration.</summary>
public sealed class ContactOptions
{
    /// <summary>Messages from one address of the network within <see cref="Minutes"/>.</summary>
    public int MessagesPerVisitor { get; set; } = 5;

    /// <summary>Messages from everybody within <see cref="Minutes"/>.</summary>
    public int Messages { get; set; } = 60;

    public int Minutes { get; set; } = 10;

    /// <summary>No person has written a message so soon after the page was made.</summary>
    public int SecondsToWrite { get; set; } = 3;
}
