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
            model.MayAdd = await _newTerms.MayAddAsync(context.PartFieldDefinition, taxonomy);
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
        var name = context.PartFieldDefinition.DisplayName();
        var known = EntriesOf(taxonomy).ToList();
        var chosen = model.Terms.Where(id => !string.IsNullOrEmpty(id)).Distinct().ToArray();
        if (await _newTerms.MayAddAsync(context.PartFieldDefinition, taxonomy))
        {
            var (added, error) = await AddAsync(taxonomy!, model.NewTerms, known, settings.LeavesOnly, name);
            if (error is not null)
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.NewTerms), error);
            }

            // The only term gives way to the one that was written.
            chosen = added.Length > 0 && settings.Unique ? added : [.. chosen.Union(added)];
        }

        field.TaxonomyContentItemId = settings.TaxonomyContentItemId;
        field.TermContentItemIds = chosen;
        field.SetTagNames([.. known.Where(entry => chosen.Contains(entry.Term.ContentItemId)).Select(entry => entry.Term.DisplayText ?? string.Empty)]);

        if (settings.Required && chosen.Length == 0)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: choose a term.", name]);
        }

        if (settings.Unique && chosen.Length > 1)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: choose one term only.", name]);
        }

        if (chosen.Except(known.Where(entry => !settings.LeavesOnly || entry.IsLeaf).Select(entry => entry.Term.ContentItemId)).Any())
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Terms), S["{0}: a chosen term cannot be used.", name]);
        }

        return Edit(field, context);
    }

    // Names of terms that are there choose these; others become terms. All names or none.
    private async Task<(string[] Added, string? Error)> AddAsync(ContentItem taxonomy, string? names, List<TermEntry> known, bool leavesOnly, string field)
    {
        var wanted = NewTerms.Read(names);
        if (wanted.Count > NewTerms.Most)
        {
            return ([], S["{0}: add at most {1} terms at once.", field, NewTerms.Most]);
        }

        if (wanted.FirstOrDefault(name => name.Length > NewTerms.MaxLength) is { } tooLong)
        {
            return ([], S["{0}: the name “{1}…” is longer than {2} characters.", field, tooLong[..40], NewTerms.MaxLength]);
        }

        if (leavesOnly && wanted.FirstOrDefault(name => Find(name) is { IsLeaf: false }) is { } parent)
        {
            return ([], S["{0}: “{1}” has terms below it, choose one of those.", field, parent]);
        }

        var ids = new List<string>();
        foreach (var name in wanted)
        {
            var entry = Find(name);
            if (entry is null)
            {
                known.Add(entry = new TermEntry(await _newTerms.AddAsync(taxonomy, name), 0, IsLeaf: true));
            }

            ids.Add(entry.Term.ContentItemId);
        }

        return ([.. ids], null);

        // Of two terms with the name the one that can be chosen.
        TermEntry? Find(string name) => known.Where(entry => string.Equals(entry.Term.DisplayText, name, StringComparison.CurrentCultureIgnoreCase)).MaxBy(entry => entry.IsLeaf);
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
