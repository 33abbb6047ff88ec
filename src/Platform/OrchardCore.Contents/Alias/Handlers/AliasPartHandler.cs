using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Alias.Indexes;
using OrchardCore.Alias.Models;
using OrchardCore.Alias.Settings;
using OrchardCore.Alias.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents.Services;
using OrchardCore.Environment.Cache;
using OrchardCore.Liquid;
using YesSql;

namespace OrchardCore.Alias.Handlers;

/// <summary>Makes aliases by their pattern and keeps them unique.</summary>
public sealed class AliasPartHandler : ContentPartHandler<AliasPart>
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ILiquidTemplateManager _liquid;
    private readonly ISession _session;
    private readonly IServiceProvider _services;
    private readonly IStringLocalizer S;

    public AliasPartHandler(IContentDefinitionManager definitions, ILiquidTemplateManager liquid, ISession session, IServiceProvider services, IStringLocalizer<AliasPartHandler> localizer)
    {
        _definitions = definitions;
        _liquid = liquid;
        _session = session;
        _services = services;
        S = localizer;
    }

    protected override async Task ValidatingAsync(ValidateContentPartContext context, AliasPart part)
    {
        if (string.IsNullOrWhiteSpace(part.Alias))
        {
            return;
        }

        if (part.Alias.Length > AliasPart.MaxAliasLength)
        {
            context.Fail(S["The alias is too long. It may have {0} characters.", AliasPart.MaxAliasLength].Value, nameof(part.Alias));
        }

        if (!await IsFreeAsync(part.Alias, part.ContentItem.ContentItemId))
        {
            context.Fail(S["Another content item has the alias \"{0}\" already.", part.Alias].Value, nameof(part.Alias));
        }
    }

    public override Task CreatedAsync(CreateContentContext context, AliasPart part) => SetAliasAsync(part);

    public override Task UpdatedAsync(UpdateContentContext context, AliasPart part) => SetAliasAsync(part);

    public override Task CloningAsync(CloneContentContext context, AliasPart part)
    {
        context.CloneContentItem.Alter<AliasPart>(x => x.Alias = null);
        return Task.CompletedTask;
    }

    public override Task PublishedAsync(PublishContentContext context, AliasPart part) => RemoveTagAsync(part);

    public override Task UnpublishedAsync(PublishContentContext context, AliasPart part) => RemoveTagAsync(part);

    public override Task RemovedAsync(RemoveContentContext context, AliasPart part)
        => context.NoActiveVersionLeft ? RemoveTagAsync(part) : Task.CompletedTask;

    private Task RemoveTagAsync(AliasPart part)
        => string.IsNullOrEmpty(part.Alias) || _services.GetService<ITagCache>() is not { } tags ? Task.CompletedTask : tags.RemoveTagAsync("alias:" + part.Alias);

    private async Task SetAliasAsync(AliasPart part)
    {
        if (!string.IsNullOrWhiteSpace(part.Alias))
        {
            return;
        }

        var settings = await _definitions.GetPartSettingsAsync<AliasPartSettings>(part);
        if (string.IsNullOrEmpty(settings.Pattern))
        {
            return;
        }

        var model = new AliasPartViewModel { AliasPart = part, ContentItem = part.ContentItem, Settings = settings };
        var alias = await _liquid.RenderPatternAsync(settings.Pattern, model, part.ContentItem);
        if (alias.Length == 0)
        {
            return;
        }

        part.Alias = await UniqueNames.FindAsync(alias, AliasPart.MaxAliasLength, x => IsFreeAsync(x, part.ContentItem.ContentItemId));
        part.Apply();
        await _session.SaveAsync(part.ContentItem);
    }

    private async Task<bool> IsFreeAsync(string alias, string contentItemId)
    {
        var lower = alias.ToLowerInvariant();
        return await _session.QueryIndex<AliasPartIndex>(x => x.Alias == lower && x.ContentItemId != contentItemId && (x.Published || x.Latest)).CountAsync() == 0;
    }
}
