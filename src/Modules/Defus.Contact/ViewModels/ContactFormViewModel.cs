using Defus.Contact.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Contact.ViewModels;

/// <summary>The form; shape <c>ContactFormPart</c>.</summary>
public class ContactFormViewModel : ShapeViewModel
{
    public ContactFormViewModel()
        : base("ContactFormPart")
    {
    }

    public string Heading { get; set; } = string.Empty;

    public ContactMessage Message { get; set; } = new();

    /// <summary>What is wrong, by the name of the input; empty for the form as a whole.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

    public string Stamp { get; set; } = string.Empty;
}
