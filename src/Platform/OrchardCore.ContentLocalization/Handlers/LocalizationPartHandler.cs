using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Localization;
using YesSql;

namespace OrchardCore.ContentLocalization.Handlers;

/// <summary>Gives every item a set and a language; a set has one item in each language.</summary>
public sealed class LocalizationPartHandler : ContentPartHandler<LocalizationPart>
{
    private readonly ILocalizationService _localization;
    private readonly ISession _session;
    private readonly IStringLocalizer S;

    public LocalizationPartHandler(ILocalizationService localization, ISession session, IStringLocalizer<LocalizationPartHandler> localizer)
    {
        _localization = localization;
        _session = session;
        S = localizer;
    }

    public override async Task CreatingAsync(CreateContentContext context, LocalizationPart part)
    {
        if (string.IsNullOrEmpty(part.LocalizationSet))
        {
            part.LocalizationSet = IdGenerator.GenerateId();
        }

        if (string.IsNullOrEmpty(part.Culture))
        {
            part.Culture = await _localization.GetDefaultCultureAsync();
        }

        part.Apply();
    }

    protected override async Task ValidatingAsync(ValidateContentPartContext context, LocalizationPart part)
    {
        if (!IsCulture(part.Culture))
        {
            context.Fail(S["'{0}' is no language.", part.Culture!].Value, nameof(part.Culture));
            return;
        }

        var (set, culture, id) = (part.LocalizationSet ?? string.Empty, part.Culture?.ToLowerInvariant() ?? string.Empty, part.ContentItem.ContentItemId);
        if (set.Length > 0
            && await _session.QueryIndex<LocalizedContentItemIndex>(x => x.LocalizationSet == set && x.Culture == culture && (x.Published || x.Latest) && x.ContentItemId != id).CountAsync() > 0)
        {
            context.Fail(S["There is another translation into this language already."].Value, nameof(part.Culture));
        }
    }

    // Programs may write anything.
    private static bool IsCulture(string? name)
    {
        try
        {
            return name is null || CultureInfo.GetCultureInfo(name) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    // A copy is an item of its own; LocalizeAsync gives it the set of its original.
    public override Task CloningAsync(CloneContentContext context, LocalizationPart part)
    {
        context.CloneContentItem.Alter<LocalizationPart>(clone => clone.LocalizationSet = string.Empty);
        return Task.CompletedTask;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, LocalizationPart part) => context.ForAsync<CultureAspect>(aspect =>
    {
        if (part.Culture is not null)
        {
            aspect.Culture = CultureInfo.GetCultureInfo(part.Culture);
            aspect.HasCulture = true;
        }

        return Task.CompletedTask;
    });
}

/// <summary>A translation gets an address of its own, made when it is first saved with its own title.</summary>
internal sealed class AutorouteContentLocalizationHandler : ContentLocalizationHandlerBase
{
    public override Task LocalizingAsync(LocalizationContentContext context)
    {
        if (context.ContentItem.Has<Autoroute.Models.AutoroutePart>())
        {
            context.ContentItem.Alter<Autoroute.Models.AutoroutePart>(part => part.Path = null);
        }

        return Task.CompletedTask;
    }
}
