using System.Buffers;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Services;

/// <summary>
/// Edits the content items that a part holds, within the form of the part: every item has fields with a prefix of its own,
/// the order of the lists in the form is the order of the items.
/// </summary>
public sealed class ContainedItemsEditor
{
    private const int MaxItems = 500;
    private const int MaxPrefixLength = 500;

    private static readonly SearchValues<char> _idLetters = SearchValues.Create("-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly Lazy<IContentItemDisplayManager> _displayManager;
    private readonly ContainedItems _containedItems;
    private readonly EditorCommands _commands;

    // What forms have sent, by the name of the list: if the form is shown again, it shows this.
    private readonly Dictionary<string, List<ContainedItemState>> _sent = [];

    public ContainedItemsEditor(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        Lazy<IContentItemDisplayManager> displayManager,
        ContainedItems containedItems,
        EditorCommands commands)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _displayManager = displayManager;
        _containedItems = containedItems;
        _commands = commands;
    }

    /// <summary>The editors of the items: of those the form has sent in this request, otherwise of the stored ones.</summary>
    /// <param name="name">Name prefix of the form's lists, such as FlowPart.</param>
    /// <param name="stored">The items and their levels.</param>
    /// <param name="inline">Whether the form has the items' own fields, or only their order.</param>
    public async Task<IReadOnlyList<ContainedItemEditor>> BuildAsync(string name, IEnumerable<(ContentItem Item, int Level)> stored, BuildEditorContext context, bool isTree, bool collapsed, bool inline = true)
    {
        var states = _sent.GetValueOrDefault(name)
            ?? [.. stored.Select(entry => new ContainedItemState(entry.Item, inline ? PrefixOf(name, entry.Item) : string.Empty, entry.Level))];
        var editors = new List<ContainedItemEditor>();
        foreach (var state in states)
        {
            var editor = await BuildAsync(name, state, context.Updater, isTree);
            editor.IsOpen |= !collapsed && states.Count == 1;
            editors.Add(editor);
        }

        return editors;
    }

    /// <summary>What the form has sent for a list in this request.</summary>
    public IReadOnlyList<ContainedItemState> GetSent(string name) => _sent.GetValueOrDefault(name) ?? [];

    /// <summary>The editor of a new item that a script adds to a list of the form.</summary>
    public Task<ContainedItemEditor> BuildNewAsync(string name, ContentItem item, IUpdateModel updater, bool isTree)
        => BuildAsync(name, NewState(name, item), updater, isTree);

    /// <summary>The editor of one item.</summary>
    public async Task<ContainedItemEditor> BuildAsync(string name, ContainedItemState state, IUpdateModel updater, bool isTree)
    {
        var type = await _definitions.GetTypeDefinitionAsync(state.Item.ContentType);
        var mayEdit = type is not null && state.Prefix.Length > 0 && (state.IsAdded || await _containedItems.MayAsync(CommonPermissions.EditContent, state.Item));
        return new ContainedItemEditor
        {
            Name = name,
            ContentItem = state.Item,
            TypeName = type?.DisplayName ?? state.Item.ContentType,
            Prefix = state.Prefix,
            Level = state.Level,
            IsTree = isTree,
            IsRemoved = state.IsRemoved,
            IsOpen = state.IsAdded || HasErrors(updater, state.Prefix),
            Editor = mayEdit ? await _displayManager.Value.BuildEditorAsync(state.Item, updater, state.IsAdded, string.Empty, state.Prefix) : null,
        };
    }

    /// <summary>
    /// Takes over what the form has sent: the items in its order, brought up to date, without the removed ones. What the form
    /// does not mention or the user may not edit stays as it is.
    /// </summary>
    /// <param name="existing">Items that may stand in the list; also those of the lists it exchanges items with.</param>
    /// <param name="kept">Items of this list that no form mentions.</param>
    /// <param name="weld">Puts on an item what belongs to its container, such as FlowMetadata.</param>
    /// <returns>The items and their levels.</returns>
    public async Task<List<(ContentItem Item, int Level)>> UpdateAsync(
        string name,
        ContainedItemsForm form,
        IReadOnlyCollection<ContentItem> existing,
        IEnumerable<(ContentItem Item, int Level)> kept,
        UpdateEditorSettings settings)
    {
        var states = new List<ContainedItemState>();
        var count = Math.Min(Math.Min(form.Prefixes.Length, form.ContentTypes.Length), Math.Min(form.ContentItems.Length, MaxItems));
        for (var i = 0; i < count; i++)
        {
            var id = form.ContentItems[i];
            var stored = existing.FirstOrDefault(item => item.ContentItemId == id);
            if (states.Exists(state => state.FormId == id) || (stored is null && !settings.Allowed.Any(type => type.Name == form.ContentTypes[i])))
            {
                continue;
            }

            // An empty prefix says that the form has no fields of the item, only its place.
            var prefix = string.IsNullOrEmpty(form.Prefixes[i]) && stored is not null ? string.Empty
                : IsPrefix(name, form.Prefixes[i]) ? form.Prefixes[i] : $"{name}-{id}";
            var level = Math.Clamp(i < form.Levels.Length ? form.Levels[i] : 0, 0, settings.Depth ?? 0);
            var remove = form.Removed.Contains(id);
            var (item, isRemoved) = await UpdateAsync(stored, form.ContentTypes[i], prefix, remove, settings);
            states.Add(new ContainedItemState(item, prefix, level) { FormId = id, IsRemoved = isRemoved });
        }

        states.AddRange(kept.Where(entry => !states.Exists(state => state.Item.ContentItemId == entry.Item.ContentItemId))
            .Select(entry => new ContainedItemState(entry.Item, PrefixOf(name, entry.Item), entry.Level)));
        await RunAsync(name, form, states, settings);
        _sent[name] = states;
        return [.. states.Where(state => !state.IsRemoved).Select(state => (state.Item, state.Level))];
    }

    private static string PrefixOf(string name, ContentItem item) => $"{name}-{item.ContentItemId}";

    private static bool IsPrefix(string name, string? prefix)
        => prefix is { Length: <= MaxPrefixLength } && prefix.StartsWith(name + "-", StringComparison.Ordinal)
            && prefix.AsSpan(name.Length).IndexOfAnyExcept(_idLetters) < 0;

    private static bool HasErrors(IUpdateModel updater, string prefix)
        => prefix.Length > 0 && updater.ModelState.Any(entry => entry.Value!.Errors.Count > 0 && entry.Key.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase));

    private async Task<(ContentItem Item, bool IsRemoved)> UpdateAsync(ContentItem? stored, string contentType, string prefix, bool remove, UpdateEditorSettings settings)
    {
        if (stored is not null && prefix.Length == 0 && !remove)
        {
            return (stored, false);
        }

        if (stored is not null && !await _containedItems.MayAsync(remove ? CommonPermissions.DeleteContent : CommonPermissions.EditContent, stored))
        {
            return (stored, false);
        }

        // A new item takes the current definition of its type into account.
        var item = await _contentManager.NewAsync(stored?.ContentType ?? contentType);
        if (stored is not null)
        {
            item.ContentItemId = stored.ContentItemId;
            item.Merge(stored);
        }

        settings.Weld?.Invoke(item);
        if (!remove)
        {
            await _displayManager.Value.UpdateEditorAsync(item, settings.Context.Updater, stored is null, string.Empty, prefix);
        }

        return (item, remove);
    }

    private static ContainedItemState NewState(string name, ContentItem item) => new(item, PrefixOf(name, item)) { IsAdded = true };

    private async Task RunAsync(string name, ContainedItemsForm form, List<ContainedItemState> states, UpdateEditorSettings settings)
    {
        if (settings.Allowed.FirstOrDefault(type => type.Name == form.Add) is { } type)
        {
            var item = await _contentManager.NewAsync(type.Name);
            settings.Weld?.Invoke(item);
            states.Add(NewState(name, item));
            await _commands.ContinueAsync(settings.Context.Updater.ModelState);
        }
        else if (form.Move?.Split(':') is [var direction, var id])
        {
            var at = states.FindIndex(state => state.FormId == id);
            if (at >= 0)
            {
                ItemOrder.Move(states, at, direction, settings.Depth, state => state.Level, (state, level) => state.Level = level);
            }

            await _commands.ContinueAsync(settings.Context.Updater.ModelState);
        }
    }
}

/// <summary>How a container takes its items over.</summary>
/// <param name="Allowed">Types that may be added.</param>
/// <param name="Depth">The deepest level of a tree; null for a plain list.</param>
public sealed record UpdateEditorSettings(BuildEditorContext Context, IReadOnlyList<ContentTypeDefinition> Allowed, Action<ContentItem>? Weld = null, int? Depth = null);
