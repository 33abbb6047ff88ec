using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.Contents.List;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.AdminDashboard.Services;

/// <summary>What lies on the desk of the user: types to write, own drafts, what is scheduled, what was changed.</summary>
public sealed class EditorsDesk
{
    private const int MostScheduled = 100;

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly IEnumerable<IContentSchedule> _schedules;
    private readonly ContentListRows _rows;
    private readonly IHttpContextAccessor _http;
    private ListScope? _scope;

    public EditorsDesk(
        ISession session,
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IAuthorizationService authorization,
        IEnumerable<IContentSchedule> schedules,
        ContentListRows rows,
        IHttpContextAccessor http)
    {
        _session = session;
        _contentManager = contentManager;
        _definitions = definitions;
        _authorization = authorization;
        _schedules = schedules;
        _rows = rows;
        _http = http;
    }

    public ClaimsPrincipal User => _http.HttpContext!.User;

    public string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    /// <summary>The types on the content list that the user may make items of.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync()
    {
        var creatable = new List<ContentTypeDefinition>();
        foreach (var type in (await ScopeAsync()).Types.Values.Where(x => x.IsCreatable()).OrderBy(x => x.DisplayName, StringComparer.CurrentCulture))
        {
            if (await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.EditContent, type, UserId))
            {
                creatable.Add(type);
            }
        }

        return creatable;
    }

    public async Task<(IReadOnlyList<ContentListRow> Rows, int Total)> OwnDraftsAsync(int count)
    {
        var user = UserId;
        return await ListAsync(query => query.Where(x => x.Latest && !x.Published && x.Owner == user).OrderByDescending(x => x.ModifiedUtc!), count);
    }

    public async Task<(IReadOnlyList<ContentListRow> Rows, int Total)> RecentAsync(int count)
        => await ListAsync(query => query.Where(x => x.Latest).OrderByDescending(x => x.ModifiedUtc!), count);

    /// <summary>What is to be published or taken offline, the next first.</summary>
    public async Task<(IReadOnlyList<ContentListRow> Rows, int Total)> ScheduledAsync(int count)
    {
        if (!_schedules.Any())
        {
            return ([], 0);
        }

        var (rows, total) = await ListAsync(query =>
        {
            query.Where(x => x.Latest).Any(_schedules.Select(schedule => new Func<IQuery<ContentItem>, IQuery<ContentItem>>(schedule.Waiting)).ToArray());
            return query;
        }, MostScheduled);
        return (rows.OrderBy(x => x.PublishAt ?? x.ArchiveAt).Take(count).ToArray(), total);
    }

    public async Task<IReadOnlyList<ContentListRow>> RowsAsync(IReadOnlyCollection<ContentItem> items) => await _rows.MakeAsync(items, (await ScopeAsync()).Types, User, []);

    public async Task<ListScope> ScopeAsync()
        => _scope ??= await ListScope.ForAsync(User, (await _definitions.ListTypeDefinitionsAsync()).Where(x => x.IsListable()), _authorization);

    private async Task<(IReadOnlyList<ContentListRow> Rows, int Total)> ListAsync(
        Func<IQuery<ContentItem, ContentItemIndex>, IQuery<ContentItem, ContentItemIndex>> which, int count)
    {
        var scope = await ScopeAsync();
        if (scope.Types.Count == 0)
        {
            return ([], 0);
        }

        var query = _session.Query<ContentItem, ContentItemIndex>();
        scope.Narrow(query, null);
        which(query);
        var total = await query.CountAsync();
        var items = total == 0 ? [] : (await query.Take(count).ListAsync(_contentManager)).ToArray();
        return (await RowsAsync(items), total);
    }
}
