using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Controllers;

/// <summary>The pages a link of a text can lead to, by words of their title. JSON.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed class LinkTargetsController : Controller
{
    private const int MaxTargets = 12;
    private const int MaxWords = 100;

    private readonly ISession _session;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;

    public LinkTargetsController(ISession session, IContentDefinitionManager definitions, IAuthorizationService authorization)
    {
        _session = session;
        _definitions = definitions;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("Contents/LinkTargets", "ContentLinkTargets")]
    public async Task<IActionResult> Index(string? query)
    {
        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.ViewContent))
        {
            return Forbid();
        }

        query = query?.Trim() ?? "";
        if (query.Length > MaxWords)
        {
            return Json(Array.Empty<object>());
        }

        var items = await _session.QueryIndex<ContentItemIndex>(x => x.Published && x.DisplayText!.Contains(query))
            .OrderByDescending(x => x.ModifiedUtc!).Take(MaxTargets * 3).ListAsync();
        var ids = items.Select(x => x.ContentItemId).ToArray();
        var paths = (await _session.QueryIndex<AutoroutePartIndex>(x => x.Published && x.ContentItemId.IsIn(ids)).ListAsync())
            .Where(x => !string.IsNullOrEmpty(x.Path))
            .GroupBy(x => x.ContentItemId)
            .ToDictionary(x => x.Key, x => x.First().Path);
        var types = (await _definitions.ListTypeDefinitionsAsync()).ToDictionary(x => x.Name, x => x.DisplayName);
        return Json(items.Where(x => paths.ContainsKey(x.ContentItemId)).Take(MaxTargets).Select(x => new
        {
            text = x.DisplayText,
            type = types.GetValueOrDefault(x.ContentType, x.ContentType),
            url = "/" + paths[x.ContentItemId],
        }));
    }
}
