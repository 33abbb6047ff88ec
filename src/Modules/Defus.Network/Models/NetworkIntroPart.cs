using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Network.Models;

/// <summary>The widget that opens the home page.</summary>
public sealed class NetworkIntroPart : ContentPart
{
    /// <summary>The page's main heading.</summary>
    public TextField Slogan { get; set; } = new();

    public TextField Lead { get; set; } = new();

    public LinkField FirstLink { get; set; } = new();

    public LinkField SecondLink { get; set; } = new();
}
