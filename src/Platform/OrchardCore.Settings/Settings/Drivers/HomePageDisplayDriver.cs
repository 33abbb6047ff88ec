using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings.ViewModels;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Settings.Drivers;

/// <summary>The home page, in the general settings: a page of those types whose editor offers to become the home page.</summary>
public sealed class HomePageDisplayDriver : DisplayDriver<ISite>
{
    private const string Key = "ContentItemId";
    private const int MaximumPages = 300;

    private readonly IContentDefinitionManager _definitions;
    private readonly ISession _session;
    private readonly IStringLocalizer S;

    public HomePageDisplayDriver(IContentDefinitionManager definitions, ISession session, IStringLocalizer<HomePageDisplayDriver> localizer)
    {
        _definitions = definitions;
        _session = session;
        S = localizer;
    }

    public override async Task<IDisplayResult?> EditAsync(ISite site, BuildEditorContext context)
    {
        if (!IsGroup(context))
        {
            return null;
        }

        var current = site.HomeRoute[Key]?.ToString();
        var pages = await ListAsync(current);
        return Initialize<HomePageViewModel>("Settings__HomePage", model =>
        {
            model.ContentItemId = current;
            model.Pages = pages;
        }).Location("Content:2").OnGroup(DefaultSiteSettingsDisplayDriver.GroupId);
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, UpdateEditorContext context)
    {
        if (!IsGroup(context))
        {
            return null;
        }

        var model = new HomePageViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var current = site.HomeRoute[Key]?.ToString();
        if (!string.IsNullOrEmpty(model.ContentItemId) && model.ContentItemId != current)
        {
            if ((await ListAsync(current)).Any(page => page.Key == model.ContentItemId))
            {
                site.HomeRoute = new RouteValueDictionary { ["Area"] = "OrchardCore.Contents", ["Controller"] = "Item", ["Action"] = "Display", [Key] = model.ContentItemId };
            }
            else
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.ContentItemId), S["Please choose a published page of the list."]);
            }
        }

        return await EditAsync(site, context);
    }

    private async Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string? current)
    {
        var types = (await _definitions.ListTypeDefinitionsAsync())
            .Where(type => type.Parts.Any(part => part.Settings["AutoroutePartSettings"]?["ShowHomepageOption"]?.GetValue<bool>() == true))
            .Select(type => type.Name)
            .ToArray();
        var pages = await _session.QueryIndex<ContentItemIndex>(index => index.Published && (index.ContentType.IsIn(types) || index.ContentItemId == current))
            .OrderBy(index => index.DisplayText)
            .Take(MaximumPages)
            .ListAsync();
        return [.. pages.Select(page => KeyValuePair.Create(page.ContentItemId, page.DisplayText ?? page.ContentItemId))];
    }

    private static bool IsGroup(BuildEditorContext context) => DefaultSiteSettingsDisplayDriver.GroupId.Equals(context.GroupId, StringComparison.OrdinalIgnoreCase);
}
