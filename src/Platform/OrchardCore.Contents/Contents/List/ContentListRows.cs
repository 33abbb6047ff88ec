using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Security.Permissions;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.List;

/// <summary>A row of the content list: an item, its state, and what the user may do with it.</summary>
public sealed class ContentListRow
{
    public required ContentItem Item { get; init; }

    public required ContentTypeDefinition? Type { get; init; }

    public string Name => string.IsNullOrWhiteSpace(Item.DisplayText) ? TypeName : Item.DisplayText;

    public string TypeName => Type?.DisplayName ?? Item.ContentType;

    /// <summary>Visitors see this or an older version.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The newest version is not public.</summary>
    public bool HasDraft => !Item.Published;

    /// <summary>It was public once, and was taken offline.</summary>
    public bool IsOffline => !IsPublic && Item.PublishedUtc is not null;

    /// <summary>UTC.</summary>
    public DateTime? PublishAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ArchiveAt { get; init; }

    /// <summary>What parts add to the row, in the zones <c>Tags</c> and <c>ActionsMenu</c>.</summary>
    public IShape? Summary { get; init; }

    /// <summary>The cells of the columns of fields; null for an empty one.</summary>
    public IReadOnlyList<IShape?> Cells { get; init; } = [];

    public bool MayEdit { get; init; }

    public bool MayPublish { get; init; }

    public bool MayDelete { get; init; }

    public bool MayClone { get; init; }

    /// <summary>Whether any action of many items at once is open for this one.</summary>
    public bool MayAct => MayPublish || MayDelete;
}

/// <summary>Makes the rows of a page of items.</summary>
public sealed class ContentListRows
{
    private readonly ISession _session;
    private readonly IAuthorizationService _authorization;
    private readonly IEnumerable<IContentSchedule> _schedules;
    private readonly IContentItemDisplayManager _display;
    private readonly IUpdateModelAccessor _updater;
    private readonly FieldColumns _columns;

    public ContentListRows(
        ISession session, IAuthorizationService authorization, IEnumerable<IContentSchedule> schedules, IContentItemDisplayManager display, IUpdateModelAccessor updater, FieldColumns columns)
    {
        _session = session;
        _authorization = authorization;
        _schedules = schedules;
        _display = display;
        _updater = updater;
        _columns = columns;
    }

    public async Task<IReadOnlyList<ContentListRow>> MakeAsync(
        IReadOnlyCollection<ContentItem> items, IReadOnlyDictionary<string, ContentTypeDefinition> types, ClaimsPrincipal user, IReadOnlyList<ListedField> columns)
    {
        var drafts = items.Where(x => !x.Published).Select(x => x.ContentItemId).ToArray();
        var published = drafts.Length == 0 ? []
            : (await _session.QueryIndex<ContentItemIndex>(x => x.ContentItemId.IsIn(drafts) && x.Published).ListAsync()).Select(x => x.ContentItemId).ToHashSet(StringComparer.Ordinal);
        var rows = new List<ContentListRow>(items.Count);
        foreach (var item in items)
        {
            rows.Add(new ContentListRow
            {
                Item = item,
                Type = types.GetValueOrDefault(item.ContentType),
                IsPublic = item.Published || published.Contains(item.ContentItemId),
                PublishAt = _schedules.Where(x => x.Publishes && !item.Published).Select(x => x.TimeOf(item)).FirstOrDefault(x => x is not null),
                ArchiveAt = _schedules.Where(x => !x.Publishes).Select(x => x.TimeOf(item)).FirstOrDefault(x => x is not null),
                Summary = !types.ContainsKey(item.ContentType) ? null : await _display.BuildDisplayAsync(item, _updater.ModelUpdater, OrchardCoreConstants.DisplayType.SummaryAdmin),
                Cells = columns.Count == 0 ? [] : await _columns.MakeAsync(item, columns),
                MayEdit = await MayAsync(CommonPermissions.EditContent),
                MayPublish = await MayAsync(CommonPermissions.PublishContent),
                MayDelete = await MayAsync(CommonPermissions.DeleteContent),
                MayClone = types.TryGetValue(item.ContentType, out var type) && type.IsCreatable() && await MayAsync(CommonPermissions.CloneContent),
            });

            Task<bool> MayAsync(Permission permission) => _authorization.AuthorizeAsync(user, permission, item);
        }

        return rows;
    }
}
