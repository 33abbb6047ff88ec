using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Members.Models;

/// <summary>The widget that states the size of the network in a sentence.</summary>
public sealed class NetworkSizePart : ContentPart
{
    /// <summary>The sentence, see <see cref="Services.NetworkSizeSentence"/>.</summary>
    public TextField Sentence { get; set; } = new();
}
