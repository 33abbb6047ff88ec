using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.Autoroute.Handlers;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.ViewModels;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents.Services;
using OrchardCore.Liquid;
using YesSql;

namespace OrchardCore.Autoroute.Services;

/// <summary>Makes the address of an item by the pattern of its type, one that no other item has.</summary>
public sealed class AutoroutePathMaker
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ILiquidTemplateManager _liquid;
    private readonly ISession _session;

    public AutoroutePathMaker(IContentDefinitionManager definitions, ILiquidTemplateManager liquid, ISession session)
    {
        _definitions = definitions;
        _liquid = liquid;
        _session = session;
    }

    /// <summary>Null when the pattern gives nothing.</summary>
    public async Task<string?> MakeAsync(AutoroutePart part)
    {
        var settings = await _definitions.GetPartSettingsAsync<AutoroutePartSettings>(part);
        if (string.IsNullOrEmpty(settings.Pattern))
        {
            return null;
        }

        var model = new AutoroutePartViewModel { Path = part.Path, AutoroutePart = part, ContentItem = part.ContentItem, Settings = settings };
        var path = AutoroutePaths.Clean(await _liquid.RenderPatternAsync(settings.Pattern, model, part.ContentItem)).ToLowerInvariant();
        return path.Length == 0 ? null : await UniqueNames.FindAsync(path, AutoroutePart.MaxPathLength, x => IsFreeAsync(x, part.ContentItem.ContentItemId));
    }

    public async Task<bool> IsFreeAsync(string path, string contentItemId)
    {
        path = path.Trim('/').ToLowerInvariant();
        var taken = await _session.QueryIndex<AutoroutePartIndex>(x => x.Path == path && (x.Published || x.Latest) && x.ContentItemId != contentItemId).CountAsync();
        return taken == 0;
    }
}
