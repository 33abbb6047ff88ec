using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Seo.Models;

namespace OrchardCore.Seo.Drivers;

/// <summary>Edits what search engines and social networks are told.</summary>
public sealed class SeoMetaPartDisplayDriver : ContentPartDisplayDriver<SeoMetaPart>
{
    public override IDisplayResult Edit(SeoMetaPart part, BuildPartEditorContext context)
        => Initialize<SeoMetaPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.PageTitle = part.PageTitle;
            model.Render = part.Render;
            model.MetaDescription = part.MetaDescription;
            model.Canonical = part.Canonical;
            model.MetaRobots = part.MetaRobots;
            model.OpenGraphTitle = part.OpenGraphTitle;
            model.OpenGraphDescription = part.OpenGraphDescription;
        }).Location("Parts#SEO;50");

    public override async Task<IDisplayResult?> UpdateAsync(SeoMetaPart part, UpdatePartEditorContext context)
    {
        var model = new SeoMetaPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.PageTitle = model.PageTitle;
        part.Render = model.Render;
        part.MetaDescription = model.MetaDescription;
        part.Canonical = model.Canonical;
        part.MetaRobots = model.MetaRobots;
        part.OpenGraphTitle = model.OpenGraphTitle;
        part.OpenGraphDescription = model.OpenGraphDescription;
        return Edit(part, context);
    }
}

/// <summary>Shape <c>SeoMetaPart_Edit</c>.</summary>
public class SeoMetaPartViewModel
{
    public string? PageTitle { get; set; }

    public bool Render { get; set; } = true;

    public string? MetaDescription { get; set; }

    public string? Canonical { get; set; }

    public string? MetaRobots { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? OpenGraphDescription { get; set; }
}
