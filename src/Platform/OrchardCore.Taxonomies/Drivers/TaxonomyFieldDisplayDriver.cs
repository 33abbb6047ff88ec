using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Taxonomies.ViewModels;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Shows the chosen terms and lets an editor choose among those of the taxonomy.</summary>
public sealed class TaxonomyFieldDisplayDriver : ContentFieldDisplayDriver<TaxonomyField>, IShowsFieldShape
{
    private readonly IContentManager _contentManager;
    private readonly IStringLocalizer S;

    public TaxonomyFieldDisplayDriver(IContentManager contentManager, IStringLocalizer<TaxonomyFieldDisplayDriver> stringLocalizer)
    {
        _contentManager = contentManager;
        S = stringLocalizer;
    }

    public override IDisplayResult Display(TaxonomyField field, BuildFieldDisplayContext context)
        => context.PartFieldDefinition.DisplayMode() == "Tags"
            ? Show(Initialize<DisplayTaxonomyFieldTagsViewModel>(GetDisplayShapeType(context), model => Fill(model, field, context)))
            : Show(Initialize<DisplayTaxonomyFieldViewModel>(GetDisplayShapeType(context), model => Fill(model, field, context)));

    public override IDisplayResult Edit(TaxonomyField field, BuildFieldEditorContext context)
        => Initialize<EditTaxonomyFieldViewModel>("TaxonomyField_Edit", async model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>();
            model.Terms = field.TermContentItemIds;
            model.TermEntries = await GetEntriesAsync(settings);
            model.Unique = settings.Unique;
            model.LeavesOnly = settings.LeavesOnly;
            model.Field = field;
            model.Part = context.ContentPart;
            model.PartFieldDefinition = context.PartFieldDefinition;
        });

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyField field, UpdateFieldEditorContext context)
    {
        var model = new EditTaxonomyFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.Terms);

        var settings = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>();
        var chosen = model.Terms.Where(id => !string.IsNullOrEmpty(id)).Distinct().ToArray();
        var known = (await GetEntriesAsync(settings)).Where(entry => !settings.LeavesOnly || entry.IsLeaf);
        field.TaxonomyContentItemId = settings.TaxonomyContentItemId;
        field.TermContentItemIds = chosen;
        field.SetTagNames([.. known.Where(entry => chosen.Contains(entry.Term.ContentItemId)).Select(entry => entry.Term.DisplayText ?? string.Empty)]);

        var name = context.PartFieldDefinition.DisplayName();
        if (settings.Required && chosen.Length == 0)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: choose a term.", name]);
        }

        if (settings.Unique && chosen.Length > 1)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: choose one term only.", name]);
        }

        if (chosen.Except(known.Select(entry => entry.Term.ContentItemId)).Any())
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: a chosen term cannot be used.", name]);
        }

        return Edit(field, context);
    }

    private async Task<IReadOnlyList<TermEntry>> GetEntriesAsync(TaxonomyFieldSettings settings)
        => await _contentManager.GetAsync(settings.TaxonomyContentItemId, VersionOptions.Latest) is { } taxonomy
            ? TaxonomyTerms.List(taxonomy)
            : [];

    private static void Fill(DisplayTaxonomyFieldViewModel model, TaxonomyField field, BuildFieldDisplayContext context)
    {
        model.Field = field;
        model.Part = context.ContentPart;
        model.PartFieldDefinition = context.PartFieldDefinition;
    }

    private static ShapeResult Show(ShapeResult result)
        => result
            .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
            .Location(OrchardCoreConstants.DisplayType.Summary, "Content");
}
