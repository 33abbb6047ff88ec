using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Network.Models;

/// <summary>The widget that lists everything there is to read on the site.</summary>
public sealed class SiteOverviewPart : ContentPart
{
    /// <summary>One section a line, see <see cref="Services.OverviewSection"/>.</summary>
    public TextField Sections { get; set; } = new();
}
