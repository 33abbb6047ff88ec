using Defus.Common.Content;
using Defus.Network.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Network.ViewModels;

/// <summary>Everything there is to read, by sections; shape <c>SiteOverviewPart</c>.</summary>
public class SiteOverviewViewModel : ShapeViewModel
{
    /// <summary>Those that are not empty.</summary>
    public List<(OverviewSection Section, IReadOnlyList<Link> Links)> Sections { get; } = [];
}
