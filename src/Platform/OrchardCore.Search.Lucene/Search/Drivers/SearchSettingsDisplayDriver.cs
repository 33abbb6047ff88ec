using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Indexing;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Search.Models;
using OrchardCore.Settings;

namespace OrchardCore.Search.Drivers;

/// <summary>The group <c>search</c> of the settings.</summary>
public sealed class SearchSettingsDisplayDriver : SiteDisplayDriver<SearchSettings>
{
    public const string GroupId = "search";

    private readonly IIndexProfileStore _profiles;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IStringLocalizer S;

    public SearchSettingsDisplayDriver(
        IIndexProfileStore profiles, IAuthorizationService authorization, IHttpContextAccessor http, IStringLocalizer<SearchSettingsDisplayDriver> localizer)
    {
        _profiles = profiles;
        _authorization = authorization;
        _http = http;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, SearchSettings settings, BuildEditorContext context)
        => await MayAsync()
            ? Initialize<SearchSettingsViewModel>("SearchSettings_Edit", async model =>
            {
                model.DefaultIndexProfileName = settings.DefaultIndexProfileName;
                model.Placeholder = settings.Placeholder;
                model.PageTitle = settings.PageTitle;
                model.Indexes = [new SelectListItem(S["none"], ""), .. (await _profiles.GetAllAsync()).Select(x => new SelectListItem(x.Name, x.Name))];
            }).Location("Content:2")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, SearchSettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var model = new SearchSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (!string.IsNullOrEmpty(model.DefaultIndexProfileName) && await _profiles.FindByNameAsync(model.DefaultIndexProfileName) is null)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.DefaultIndexProfileName), S["Please choose an index."]);
        }

        settings.DefaultIndexProfileName = model.DefaultIndexProfileName;
        settings.Placeholder = model.Placeholder;
        settings.PageTitle = model.PageTitle;
        return await EditAsync(site, settings, context);
    }

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(_http.HttpContext!.User, SearchPermissions.ManageSearchSettings);
}

/// <summary>The settings in their editor.</summary>
public class SearchSettingsViewModel
{
    public string? DefaultIndexProfileName { get; set; }

    public string? Placeholder { get; set; }

    public string? PageTitle { get; set; }

    public IReadOnlyList<SelectListItem> Indexes { get; set; } = [];
}
