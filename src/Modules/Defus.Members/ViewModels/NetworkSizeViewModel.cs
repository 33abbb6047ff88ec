using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>The size of the network; shape <c>NetworkSizePart</c>.</summary>
public class NetworkSizeViewModel : ShapeViewModel
{
    public string Sentence { get; set; } = string.Empty;

    public int Cities { get; set; }

    public int Organisations { get; set; }
}
