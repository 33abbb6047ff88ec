using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Contents.Services;

/// <summary>The query of the content list: status, type, text and order, then the filters of modules.</summary>
internal sealed class ContentsAdminListQueryService : IContentsAdminListQueryService
{
    private readonly ISession _session;
    private readonly IEnumerable<IContentsAdminListFilter> _filters;
    private readonly IHttpContextAccessor _http;

    public ContentsAdminListQueryService(ISession session, IEnumerable<IContentsAdminListFilter> filters, IHttpContextAccessor http)
    {
        _session = session;
        _filters = filters;
        _http = http;
    }

    public async Task<IQuery<ContentItem>> QueryAsync(ContentOptionsViewModel model, IUpdateModel updater)
    {
        var query = _session.Query<ContentItem, ContentItemIndex>();
        if (!string.IsNullOrEmpty(model.SelectedContentType))
        {
            query.Where(x => x.ContentType == model.SelectedContentType);
        }

        if (!string.IsNullOrWhiteSpace(model.SearchText))
        {
            query.Where(x => x.DisplayText!.Contains(model.SearchText));
        }

        FilterByStatus(query, model.ContentsStatus);
        Order(query, model.OrderBy);
        IQuery<ContentItem> result = query;
        foreach (var filter in _filters)
        {
            await filter.FilterAsync(model, result, updater);
        }

        return result;
    }

    private void FilterByStatus(IQuery<ContentItem, ContentItemIndex> query, ContentsStatus status)
    {
        switch (status)
        {
            case ContentsStatus.Published:
                query.Where(x => x.Published);
                break;
            case ContentsStatus.Draft:
                query.Where(x => x.Latest && !x.Published);
                break;
            case ContentsStatus.Owner:
                var user = _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
                query.Where(x => x.Latest && x.Owner == user);
                break;
            case ContentsStatus.Latest:
                query.Where(x => x.Latest);
                break;
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
