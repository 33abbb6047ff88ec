using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Contents.Services;
using OrchardCore.Environment.Cache;
using OrchardCore.Mvc;
using OrchardCore.Settings;
using YesSql;

namespace OrchardCore.Autoroute.Handlers;

/// <summary>Makes addresses by their pattern, keeps them unique and sets the home page.</summary>
public sealed class AutoroutePartHandler : ContentPartHandler<AutoroutePart>
{
    private readonly AutorouteOptions _options;
    private readonly IContentDefinitionManager _definitions;
    private readonly AutoroutePathMaker _paths;
    private readonly ISession _session;
    private readonly ISiteService _sites;
    private readonly IServiceProvider _services;
    private readonly IStringLocalizer S;

    public AutoroutePartHandler(
        IOptions<AutorouteOptions> options,
        IContentDefinitionManager definitions,
        AutoroutePathMaker paths,
        ISession session,
        ISiteService sites,
        IServiceProvider services,
        IStringLocalizer<AutoroutePartHandler> localizer)
    {
        _options = options.Value;
        _definitions = definitions;
        _paths = paths;
        _session = session;
        _sites = sites;
        _services = services;
        S = localizer;
    }

    protected override async Task ValidatingAsync(ValidateContentPartContext context, AutoroutePart part)
    {
        if (part.Disabled || string.IsNullOrWhiteSpace(part.Path))
        {
            return;
        }

        foreach (var error in AutoroutePaths.Check(part.Path, S))
        {
            context.Fail(error, nameof(part.Path));
        }

        if (_services.IsRoute("/" + part.Path.Trim('/')))
        {
            context.Fail(S["The website itself uses the address \"{0}\". Please choose another one.", part.Path].Value, nameof(part.Path));
        }
        else if (!await _paths.IsFreeAsync(part.Path, part.ContentItem.ContentItemId))
        {
            context.Fail(S["Another page has the address \"{0}\" already.", part.Path].Value, nameof(part.Path));
        }
    }

    public override Task CreatingAsync(CreateContentContext context, AutoroutePart part) => Normalize(part);

    public override Task UpdatingAsync(UpdateContentContext context, AutoroutePart part) => Normalize(part);

    public override Task CreatedAsync(CreateContentContext context, AutoroutePart part) => SetPathAsync(part);

    public override Task UpdatedAsync(UpdateContentContext context, AutoroutePart part) => SetPathAsync(part);

    public override async Task PublishedAsync(PublishContentContext context, AutoroutePart part)
    {
        if (part.SetHomepage && !part.Disabled && !string.IsNullOrWhiteSpace(part.Path))
        {
            await SetHomePageAsync(part);
        }

        await RemoveTagAsync(part);
    }

    public override Task UnpublishedAsync(PublishContentContext context, AutoroutePart part) => RemoveTagAsync(part);

    public override Task RemovedAsync(RemoveContentContext context, AutoroutePart part) => RemoveTagAsync(part);

    public override Task CloningAsync(CloneContentContext context, AutoroutePart part)
    {
        context.CloneContentItem.Alter<AutoroutePart>(clone =>
        {
            clone.Path = null;
            clone.SetHomepage = false;
        });
        return Task.CompletedTask;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, AutoroutePart part)
        => context.ForAsync<RouteHandlerAspect>(async aspect =>
        {
            var settings = await _definitions.GetPartSettingsAsync<AutoroutePartSettings>(part);
            if (settings.ManageContainedItemRoutes || !string.IsNullOrWhiteSpace(part.Path))
            {
                aspect.Path = part.Path;
                aspect.Absolute = part.Absolute;
                aspect.Disabled = part.Disabled;
            }
        });

    // Addresses are found whatever their case, so two must not differ by case alone.
    private static Task Normalize(AutoroutePart part)
    {
        var path = part.Path?.Trim().Trim('/').ToLowerInvariant();
        if (path != part.Path)
        {
            part.Path = path;
            part.Apply();
        }

        return Task.CompletedTask;
    }

    private async Task SetPathAsync(AutoroutePart part)
    {
        if (part.Disabled || !string.IsNullOrWhiteSpace(part.Path))
        {
            return;
        }

        if (await _paths.MakeAsync(part) is not { } path)
        {
            return;
        }

        part.Path = path;
        part.Apply();
        await _session.SaveAsync(part.ContentItem);
    }

    private async Task SetHomePageAsync(AutoroutePart part)
    {
        var site = await _sites.LoadSiteSettingsAsync();
        var home = new RouteValueDictionary(_options.GlobalRouteValues) { [_options.ContentItemIdKey] = part.ContentItem.ContentItemId };
        site.HomeRoute = home;
        await _sites.UpdateSiteSettingsAsync(site);

        part.SetHomepage = false;
        part.Apply();
        await _session.SaveAsync(part.ContentItem);
    }

    private Task RemoveTagAsync(AutoroutePart part)
        => string.IsNullOrWhiteSpace(part.Path) || _services.GetService<ITagCache>() is not { } tags ? Task.CompletedTask : tags.RemoveTagAsync($"slug:{part.Path}");
}

/// <summary>Gives contained items without an address part one made of their id and text.</summary>
public sealed class DefaultRouteContentHandler : ContentHandlerBase
{
    private readonly OrchardCore.Modules.Services.ISlugService _slugs;

    public DefaultRouteContentHandler(OrchardCore.Modules.Services.ISlugService slugs) => _slugs = slugs;

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) => context.ForAsync<RouteHandlerAspect>(aspect =>
    {
        if (string.IsNullOrEmpty(aspect.Path))
        {
            var item = context.ContentItem;
            aspect.Path = _slugs.Slugify(string.IsNullOrEmpty(item.DisplayText) ? item.ContentItemId : $"{item.ContentItemId}-{item.DisplayText}");
        }

        return Task.CompletedTask;
    });
}
