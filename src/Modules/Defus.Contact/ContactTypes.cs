namespace Defus.Contact;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class ContactTypes
{
    public const string ContactForm = "ContactForm";
}
