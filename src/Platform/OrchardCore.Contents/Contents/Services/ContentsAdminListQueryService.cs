using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.List;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Users;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Contents.Services;

/// <summary>The query of the content list: what the user may list, state, text and order, then the filters of modules.</summary>
public sealed class ContentsAdminListQueryService : IContentsAdminListQueryService
{
    private readonly ISession _session;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly IEnumerable<IContentsAdminListFilter> _filters;
    private readonly IEnumerable<IContentSchedule> _schedules;
    private readonly IHttpContextAccessor _http;

    public ContentsAdminListQueryService(
        ISession session,
        IContentDefinitionManager definitions,
        IAuthorizationService authorization,
        IEnumerable<IContentsAdminListFilter> filters,
        IEnumerable<IContentSchedule> schedules,
        IHttpContextAccessor http)
    {
        _session = session;
        _definitions = definitions;
        _authorization = authorization;
        _filters = filters;
        _schedules = schedules;
        _http = http;
    }

    private ClaimsPrincipal User => _http.HttpContext?.User ?? new ClaimsPrincipal();

    public async Task<IQuery<ContentItem>> QueryAsync(ContentOptionsViewModel model, IUpdateModel updater)
    {
        var options = model as ContentListOptions;
        var query = _session.Query<ContentItem, ContentItemIndex>();
        var scope = await ScopeAsync(model.SelectedContentType, options?.Stereotype);
        scope.Narrow(query, model.SelectedContentType);
        foreach (var word in options?.Words ?? (string.IsNullOrWhiteSpace(model.SearchText) ? [] : [model.SearchText]))
        {
            query.Where(x => x.DisplayText!.Contains(word));
        }

        FilterByStatus(query, model.ContentsStatus);
        if (options is not null)
        {
            await FilterByOwnerAsync(query, options.Owner);
            FilterBySchedule(query, options.Scheduled);
        }

        Order(query, model.OrderBy);
        foreach (var filter in _filters)
        {
            await filter.FilterAsync(model, query, updater);
        }

        return query;
    }

    /// <summary>The types of the list: the one asked for, those of a stereotype, or all that are listable.</summary>
    public async Task<ListScope> ScopeAsync(string? contentType, string? stereotype)
    {
        IEnumerable<ContentTypeDefinition> types = await _definitions.ListTypeDefinitionsAsync();
        types = !string.IsNullOrEmpty(contentType) ? types.Where(x => string.Equals(x.Name, contentType, StringComparison.OrdinalIgnoreCase))
            : !string.IsNullOrEmpty(stereotype) ? types.Where(x => x.StereotypeEquals(stereotype, StringComparison.OrdinalIgnoreCase))
            : types.Where(x => x.IsListable());
        return await ListScope.ForAsync(User, types, _authorization);
    }

    private static void FilterByStatus(IQuery<ContentItem, ContentItemIndex> query, ContentsStatus status)
    {
        switch (status)
        {
            case ContentsStatus.Published:
                query.Where(x => x.Published);
                break;
            case ContentsStatus.Draft:
                query.Where(x => x.Latest && !x.Published);
                break;
            default:
                query.Where(x => x.Latest);
                break;
        }
    }

    private async Task FilterByOwnerAsync(IQuery<ContentItem, ContentItemIndex> query, string? owner)
    {
        if (owner is null)
        {
            return;
        }

        var id = owner == ContentListOptions.OwnItems ? User.FindFirstValue(ClaimTypes.NameIdentifier)
            : _http.HttpContext?.RequestServices.GetService<UserManager<IUser>>() is { } users && await users.FindByNameAsync(owner) is { } user ? await users.GetUserIdAsync(user)
            : null;

        // Nobody of that name owns nothing.
        id ??= owner;
        query.Where(x => x.Owner == id);
    }

    private void FilterBySchedule(IQuery<ContentItem, ContentItemIndex> query, bool scheduled)
    {
        if (scheduled)
        {
            query.Any(_schedules.Select(schedule => new Func<IQuery<ContentItem>, IQuery<ContentItem>>(schedule.Waiting)).ToArray());
        }
    }

    private static void Order(IQuery<ContentItem, ContentItemIndex> query, ContentsOrder order)
    {
        switch (order)
        {
            case ContentsOrder.Title:
                query.OrderBy(x => x.DisplayText!);
                break;
            case ContentsOrder.Created:
                query.OrderByDescending(x => x.CreatedUtc!);
                break;
            case ContentsOrder.Published:
                query.OrderByDescending(x => x.PublishedUtc!);
                break;
            default:
                query.OrderByDescending(x => x.ModifiedUtc!);
                break;
        }
    }
}
