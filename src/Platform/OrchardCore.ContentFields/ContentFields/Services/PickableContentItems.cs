using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentFields.Services;

/// <summary>The content items a picker offers.</summary>
public sealed class PickableContentItems
{
    private const int MaxItems = 1000;
    private const int MaxFound = 20;
    private const int MaxCompared = 200;

    private readonly ISession _session;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentManager _contentManager;

    public PickableContentItems(ISession session, IContentDefinitionManager definitions, IContentManager contentManager)
    {
        _session = session;
        _definitions = definitions;
        _contentManager = contentManager;
    }

    /// <summary>The picked items in their order, then the others by name.</summary>
    public async Task<IReadOnlyList<(string ContentItemId, string Text)>> ListAsync(ContentPickerFieldSettings settings, string[] picked)
    {
        var types = await TypesAsync(settings);
        var items = new List<(string ContentItemId, string Text)>();
        foreach (var item in await _contentManager.GetAsync(picked, VersionOptions.Latest))
        {
            items.Add((item.ContentItemId, Text(item.DisplayText, item.ContentItemId)));
        }

        // A picked item that no longer exists stays until the editor takes it out.
        foreach (var id in picked.Except(items.Select(item => item.ContentItemId)))
        {
            items.Add((id, id));
        }

        if (types.Length > 0)
        {
            var rows = await _session.QueryIndex<ContentItemIndex>(index => index.Latest && index.ContentType.IsIn(types)).OrderBy(index => index.DisplayText!).Take(MaxItems).ListAsync();
            items.AddRange(rows.Where(row => !picked.Contains(row.ContentItemId)).Select(row => (row.ContentItemId, Text(row.DisplayText, row.ContentItemId))));
        }

        return items;
    }

    /// <summary>The ids of items whose text contains the words: first those with a word that begins like that, then the last changed.</summary>
    public async Task<IReadOnlyList<string>> SearchAsync(ContentPickerFieldSettings settings, string words)
    {
        var types = await TypesAsync(settings);
        if (types.Length == 0)
        {
            return [];
        }

        var rows = await _session.QueryIndex<ContentItemIndex>(index => index.Latest && index.ContentType.IsIn(types) && index.DisplayText!.Contains(words))
            .OrderByDescending(index => index.ModifiedUtc!).Take(MaxCompared).ListAsync();
        return [.. rows.OrderByDescending(row => BeginsWord(row.DisplayText ?? string.Empty, words)).Take(MaxFound).Select(row => row.ContentItemId)];
    }

    private static bool BeginsWord(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0 && words.Length > 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<string[]> TypesAsync(ContentPickerFieldSettings settings)
    {
        if (!settings.DisplayAllContentTypes && settings.DisplayedStereotypes is not { Length: > 0 })
        {
            return settings.DisplayedContentTypes ?? [];
        }

        var all = await _definitions.ListTypeDefinitionsAsync();
        return settings.DisplayAllContentTypes
            ? [.. all.Where(type => string.IsNullOrEmpty(type.GetStereotype())).Select(type => type.Name)]
            : [.. all.Where(type => settings.DisplayedStereotypes.Contains(type.GetStereotype())).Select(type => type.Name)];
    }

    private static string Text(string? displayText, string id) => string.IsNullOrEmpty(displayText) ? id : displayText;
}
