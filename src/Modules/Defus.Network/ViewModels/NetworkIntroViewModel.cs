using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Network.ViewModels;

/// <summary>The introduction; shape <c>NetworkIntroPart</c>.</summary>
public class NetworkIntroViewModel : ShapeViewModel
{
    public string Slogan { get; set; } = string.Empty;

    public string Lead { get; set; } = string.Empty;

    public IReadOnlyList<Link> Links { get; set; } = [];
}
