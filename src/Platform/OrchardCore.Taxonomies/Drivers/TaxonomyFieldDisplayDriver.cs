using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Services;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Taxonomies.ViewModels;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Shows the chosen terms and lets an editor choose among those of the taxonomy.</summary>
public sealed class TaxonomyFieldDisplayDriver : ContentFieldDisplayDriver<TaxonomyField>, IShowsFieldShape
{
    private readonly IContentManager _contentManager;
    private readonly NewTerms _newTerms;
    private readonly IStringLocalizer S;

    public TaxonomyFieldDisplayDriver(IContentManager contentManager, NewTerms newTerms, IStringLocalizer<TaxonomyFieldDisplayDriver> stringLocalizer)
    {
        _contentManager = contentManager;
        _newTerms = newTerms;
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
            var taxonomy = await GetTaxonomyAsync(settings);
            model.Terms = field.TermContentItemIds;
            model.TermEntries = EntriesOf(taxonomy);
            model.Taxonomy = taxonomy;
            model.MayAdd = await _newTerms.MayAddAsync(taxonomy);
            model.Unique = settings.Unique;
            model.LeavesOnly = settings.LeavesOnly;
            model.Field = field;
            model.Part = context.ContentPart;
            model.PartFieldDefinition = context.PartFieldDefinition;
        });

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyField field, UpdateFieldEditorContext context)
    {
        var model = new EditTaxonomyFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.Terms, m => m.NewTerms);

        var settings = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>();
        var taxonomy = await GetTaxonomyAsync(settings);
        var known = EntriesOf(taxonomy).Where(entry => !settings.LeavesOnly || entry.IsLeaf).ToList();
        var chosen = model.Terms.Where(id => !string.IsNullOrEmpty(id)).Distinct().ToArray();
        if (await _newTerms.MayAddAsync(taxonomy))
        {
            var added = await AddAsync(taxonomy!, model.NewTerms, known);

            // The only term gives way to the one that was written.
            chosen = added.Length > 0 && settings.Unique ? added : [.. chosen.Union(added)];
        }

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

    // Names of terms that are there choose these; others become terms.
    private async Task<string[]> AddAsync(ContentItem taxonomy, string? names, List<TermEntry> known)
    {
        var ids = new List<string>();
        foreach (var name in NewTerms.Read(names))
        {
            var entry = known.Find(entry => string.Equals(entry.Term.DisplayText, name, StringComparison.CurrentCultureIgnoreCase));
            if (entry is null)
            {
                known.Add(entry = new TermEntry(await _newTerms.AddAsync(taxonomy, name), 0, IsLeaf: true));
            }

            ids.Add(entry.Term.ContentItemId);
        }

        return [.. ids];
    }

    private async Task<ContentItem?> GetTaxonomyAsync(TaxonomyFieldSettings settings) => await _contentManager.GetAsync(settings.TaxonomyContentItemId, VersionOptions.Latest);

    private static IReadOnlyList<TermEntry> EntriesOf(ContentItem? taxonomy) => taxonomy is null ? [] : TaxonomyTerms.List(taxonomy);

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
