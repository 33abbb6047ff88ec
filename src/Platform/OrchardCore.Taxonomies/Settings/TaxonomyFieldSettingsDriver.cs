using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Fields;
using YesSql;

namespace OrchardCore.Taxonomies.Settings;

/// <summary>The settings of a taxonomy field: which taxonomy, how many terms.</summary>
public sealed class TaxonomyFieldSettingsDriver : ContentPartFieldDefinitionDisplayDriver<TaxonomyField>
{
    private readonly ISession _session;
    private readonly IStringLocalizer S;

    public TaxonomyFieldSettingsDriver(ISession session, IStringLocalizer<TaxonomyFieldSettingsDriver> localizer)
    {
        _session = session;
        S = localizer;
    }

    public override IDisplayResult Edit(ContentPartFieldDefinition field, BuildEditorContext context)
        => Initialize<TaxonomyFieldSettingsViewModel>("TaxonomyFieldSettings_Edit", async model =>
        {
            SettingsValues.Copy(field.GetSettings<TaxonomyFieldSettings>(), model);
            model.UsesTags = field.Editor() == "Tags";
            model.Taxonomies = [.. (await TaxonomiesAsync()).Select(x => new SelectListItem(x.DisplayText, x.ContentItemId))];
        }).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition field, UpdatePartFieldEditorContext context)
    {
        var settings = await SettingsValues.BindAsync(field.GetSettings<TaxonomyFieldSettings>(), context.Updater, Prefix);
        if (!(await TaxonomiesAsync()).Any(x => x.ContentItemId == settings.TaxonomyContentItemId))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(settings.TaxonomyContentItemId), S["Please choose a taxonomy."]);
        }

        context.Builder.WithSettings(settings);
        return Edit(field, context);
    }

    private Task<IEnumerable<ContentItem>> TaxonomiesAsync()
        => _session.Query<ContentItem, ContentItemIndex>(x => x.ContentType == "Taxonomy" && x.Published).OrderBy(x => x.DisplayText).ListAsync();
}

/// <summary>Whether the tags editor may add terms.</summary>
public sealed class TaxonomyFieldTagsEditorSettingsDriver : FieldSettingsDisplayDriver<TaxonomyField, TaxonomyFieldTagsEditorSettings>
{
    public override bool CanHandleModel(ContentPartFieldDefinition model) => base.CanHandleModel(model) && model.Editor() == "Tags";
}

/// <summary>The settings of a taxonomy field in their editor.</summary>
public class TaxonomyFieldSettingsViewModel : TaxonomyFieldSettings
{
    public IReadOnlyList<SelectListItem> Taxonomies { get; set; } = [];

    public bool UsesTags { get; set; }
}

[Feature("OrchardCore.Taxonomies")]
public sealed class TaxonomyFieldSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, TaxonomyFieldSettingsDriver>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, TaxonomyFieldTagsEditorSettingsDriver>();
    }
}
