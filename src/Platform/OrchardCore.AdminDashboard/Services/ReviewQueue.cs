using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.Contents.List;
using OrchardCore.Users.Services;
using YesSql;
using YesSql.Services;

using ISession = YesSql.ISession;

namespace OrchardCore.AdminDashboard.Services;

/// <summary>Drafts that wait for the user: those of types the user may publish, by people who may not publish them themselves.</summary>
public sealed class ReviewQueue
{
    // More than this nobody reviews in a day; the rest moves up.
    private const int MostDrafts = 200;

    private readonly EditorsDesk _desk;
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;
    private readonly IUserService _users;

    public ReviewQueue(EditorsDesk desk, ISession session, IContentManager contentManager, IAuthorizationService authorization, IUserService users)
    {
        _desk = desk;
        _session = session;
        _contentManager = contentManager;
        _authorization = authorization;
        _users = users;
    }

    /// <summary>The oldest first; none for those who publish nothing of others.</summary>
    public async Task<(IReadOnlyList<ContentListRow> Rows, int Total)> ListAsync(int count)
    {
        var types = new List<string>();
        foreach (var type in (await _desk.ScopeAsync()).Types.Keys)
        {
            if (await _authorization.AuthorizeContentTypeAsync(_desk.User, CommonPermissions.PublishContent, type))
            {
                types.Add(type);
            }
        }

        if (types.Count == 0)
        {
            return ([], 0);
        }

        var user = _desk.UserId;
        var drafts = await _session.QueryIndex<ContentItemIndex>(x => x.Latest && !x.Published && x.Owner != user && x.ContentType.IsIn(types))
            .OrderBy(x => x.ModifiedUtc!).Take(MostDrafts).ListAsync();
        var waiting = new List<string>();
        var known = new Dictionary<(string?, string), bool>();
        foreach (var draft in drafts)
        {
            if (!known.TryGetValue((draft.Owner, draft.ContentType), out var waits))
            {
                known[(draft.Owner, draft.ContentType)] = waits = await WaitsAsync(draft);
            }

            if (waits)
            {
                waiting.Add(draft.ContentItemId);
            }
        }

        // What is scheduled was looked at already.
        var items = await _contentManager.GetAsync(waiting.Take(count * 2), VersionOptions.Latest);
        var rows = (await _desk.RowsAsync(items.ToArray())).Where(x => x.PublishAt is null).Take(count).ToArray();
        return (rows, rows.Length < count ? rows.Length : waiting.Count);
    }

    private async Task<bool> WaitsAsync(ContentItemIndex draft)
        => !string.IsNullOrEmpty(draft.Owner)
            && await _users.GetUserByUniqueIdAsync(draft.Owner) is { } owner
            && await _users.CreatePrincipalAsync(owner) is ClaimsPrincipal principal
            && !await _authorization.AuthorizeAsync(principal, CommonPermissions.PublishContent, new ContentItem { ContentType = draft.ContentType, Owner = draft.Owner });
}
