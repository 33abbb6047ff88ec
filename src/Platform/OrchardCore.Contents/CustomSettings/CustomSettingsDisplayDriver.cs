using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.CustomSettings.Services;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace OrchardCore.CustomSettings.Drivers;

/// <summary>The editor of custom settings under <c>/Admin/Settings/{type}</c>.</summary>
public sealed class CustomSettingsDisplayDriver : DisplayDriver<ISite>
{
    private readonly CustomSettingsService _settings;
    private readonly IServiceProvider _services;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public CustomSettingsDisplayDriver(CustomSettingsService settings, IServiceProvider services, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _settings = settings;
        _services = services;
        _authorization = authorization;
        _http = http;
    }

    public override Task<IDisplayResult?> EditAsync(ISite model, BuildEditorContext context) => BuildAsync(model, context, updates: false);

    public override Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context) => BuildAsync(model, context, updates: true);

    private async Task<IDisplayResult?> BuildAsync(ISite site, BuildEditorContext context, bool updates)
    {
        if (await _settings.GetSettingsTypeAsync(context.GroupId) is not { } type
            || _http.HttpContext?.User is not { } user
            || !await _authorization.AuthorizeAsync(user, CustomSettingsPermissions.Of(type)))
        {
            return null;
        }

        var item = await _settings.GetSettingsAsync(site, type);
        var display = _services.GetRequiredService<IContentItemDisplayManager>();
        var isNew = !site.Properties.ContainsKey(type.Name);
        var editor = updates
            ? await display.UpdateEditorAsync(item, context.Updater, isNew)
            : await display.BuildEditorAsync(item, context.Updater, isNew);
        if (updates && context.Updater.ModelState.IsValid)
        {
            site.Properties[type.Name] = System.Text.Json.Nodes.JObject.FromObject(item);
        }

        return Shape("CustomSettings_Edit", editor).Location("Content:3").OnGroup(type.Name);
    }
}

/// <summary>One permission for each type of custom settings.</summary>
[Feature("OrchardCore.CustomSettings")]
public sealed class CustomSettingsPermissions : IPermissionProvider
{
    private readonly CustomSettingsService _settings;

    public CustomSettingsPermissions(CustomSettingsService settings) => _settings = settings;

    public static Permission Of(ContentTypeDefinition type) => new(
        string.Create(CultureInfo.InvariantCulture, $"ManageCustomSettings_{type.Name}"), $"Manage custom settings - {type.DisplayName}", [SettingsManagement.ManageSettings]);

    public async Task<IEnumerable<Permission>> GetPermissionsAsync() => (await _settings.GetAllSettingsTypesAsync()).Select(Of).ToArray();

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}

internal static class SettingsManagement
{
    // The permission belongs to the settings module, which this one does not reference.
    public static readonly Permission ManageSettings = new("ManageSettings");
}
