using Defus.Contact.Models;

namespace Defus.Contact.Services;

/// <summary>The message of this request that could not be sent, for the form to show it again. Lives as long as the request.</summary>
public sealed class ContactSubmission
{
    public ContactMessage? Message { get; set; }

    /// <summary>Where the form was shown; null when nobody knows.</summary>
    public ContactStamp? Stamp { get; set; }

    /// <summary>What is wrong, by the name of the input; empty for the form as a whole.</summary>
    public Dictionary<string, string> Errors { get; } = [];
}
