using Defus.Network.Models;
using Defus.Network.Services;
using Defus.Network.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Network.Drivers;

public sealed class SiteOverviewPartDisplayDriver : ContentPartDisplayDriver<SiteOverviewPart>
{
    private readonly SiteOverview _overview;

    public SiteOverviewPartDisplayDriver(SiteOverview overview)
    {
        _overview = overview;
    }

    public override IDisplayResult Display(SiteOverviewPart part, BuildPartDisplayContext context)
        => Initialize<SiteOverviewViewModel>(GetDisplayShapeType(context), async model =>
        {
            foreach (var section in OverviewSection.Read(part.Sections?.Text))
            {
                var links = await _overview.ListAsync(section);
                if (links.Count > 0)
                {
                    model.Sections.Add((section, links));
                }
            }
        }).Location("Detail", "Content");
}
