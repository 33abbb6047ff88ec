using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.ViewModels;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Shows the terms of a taxonomy.</summary>
public sealed class TaxonomyPartDisplayDriver : ContentPartDisplayDriver<TaxonomyPart>
{
    private readonly IContentDefinitionManager _definitions;

    public TaxonomyPartDisplayDriver(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public override IDisplayResult Display(TaxonomyPart part, BuildPartDisplayContext context)
        => Initialize<TaxonomyPartViewModel>(GetDisplayShapeType(context), model => Fill(model, part))
            .Location(OrchardCoreConstants.DisplayType.Detail, "Content");

    public override IDisplayResult Edit(TaxonomyPart part, BuildPartEditorContext context)
        => Initialize<TaxonomyPartEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.TermContentType = part.TermContentType;
            model.TermEntries = part.ContentItem is null ? [] : TaxonomyTerms.List(part.ContentItem);
            model.ContentTypes = [.. (await _definitions.ListTypeDefinitionsAsync()).Select(type => type.Name).Order()];
        });

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyPart part, UpdatePartEditorContext context)
    {
        var model = new TaxonomyPartEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.TermContentType);
        part.TermContentType = model.TermContentType;
        return Edit(part, context);
    }

    private static void Fill(TaxonomyPartViewModel model, TaxonomyPart part)
    {
        model.TaxonomyPart = part;
        model.ContentItem = part.ContentItem;
        model.TermEntries = TaxonomyTerms.List(part.ContentItem);
    }
}

/// <summary>Shape <c>TaxonomyPart_Edit</c>.</summary>
public class TaxonomyPartEditViewModel
{
    public string TermContentType { get; set; } = string.Empty;

    public IReadOnlyList<TermEntry> TermEntries { get; set; } = [];

    public IReadOnlyList<string> ContentTypes { get; set; } = [];
}
