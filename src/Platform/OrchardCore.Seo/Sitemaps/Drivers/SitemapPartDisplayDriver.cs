using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Drivers;

/// <summary>Edits an item's own entry in sitemaps.</summary>
public sealed class SitemapPartDisplayDriver : ContentPartDisplayDriver<SitemapPart>
{
    public override IDisplayResult Edit(SitemapPart part, BuildPartEditorContext context)
        => Initialize<SitemapPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.OverrideSitemapConfig = part.OverrideSitemapConfig;
            model.ChangeFrequency = part.ChangeFrequency;
            model.Priority = part.Priority;
            model.Exclude = part.Exclude;
        }).Location("Parts#SEO:5");

    public override async Task<IDisplayResult?> UpdateAsync(SitemapPart part, UpdatePartEditorContext context)
    {
        var model = new SitemapPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.OverrideSitemapConfig = model.OverrideSitemapConfig;
        part.ChangeFrequency = model.ChangeFrequency;
        part.Priority = Math.Clamp(model.Priority, 0, 10);
        part.Exclude = model.Exclude;
        return Edit(part, context);
    }
}

/// <summary>Shape <c>SitemapPart_Edit</c>.</summary>
public class SitemapPartViewModel
{
    public bool OverrideSitemapConfig { get; set; }

    public ChangeFrequency ChangeFrequency { get; set; }

    public int Priority { get; set; } = 5;

    public bool Exclude { get; set; }
}
