using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.List;

/// <summary>The types somebody may list, and how much of each: all items, those that are public and the own ones, or only the own.</summary>
public sealed class ListScope
{
    private readonly Dictionary<string, ContentTypeDefinition> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _all = [];
    private readonly List<string> _public = [];
    private readonly List<string> _own = [];
    private readonly string _user;

    private ListScope(string user) => _user = user;

    public IReadOnlyDictionary<string, ContentTypeDefinition> Types => _types;

    public static async Task<ListScope> ForAsync(ClaimsPrincipal user, IEnumerable<ContentTypeDefinition> types, IAuthorizationService authorization)
    {
        var scope = new ListScope(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        foreach (var type in types)
        {
            if (await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.ListContent, type))
            {
                scope._types[type.Name] = type;
                var list = await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.PreviewContent, type) ? scope._all
                    : await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.ViewContent, type) ? scope._public
                    : scope._own;
                list.Add(type.Name);
            }
        }

        return scope;
    }

    /// <summary>Whether every item of a type may be listed, drafts of others too.</summary>
    public bool ListsAll(string contentType) => _all.Contains(contentType, StringComparer.OrdinalIgnoreCase);

    public void Narrow(IQuery<ContentItem, ContentItemIndex> query, string? contentType)
    {
        if (contentType is not null && _types.TryGetValue(contentType, out var type))
        {
            var name = type.Name;
            query.Where(x => x.ContentType == name);
            if (_public.Contains(name))
            {
                query.Where(x => x.Published || x.Owner == _user);
            }
            else if (_own.Contains(name))
            {
                query.Where(x => x.Owner == _user);
            }
        }
        else if (_public.Count + _own.Count == 0)
        {
            query.Where(x => x.ContentType.IsIn(_all));
        }
        else
        {
            query.Where(x => x.ContentType.IsIn(_all)
                || (x.ContentType.IsIn(_public) && (x.Published || x.Owner == _user))
                || (x.ContentType.IsIn(_own) && x.Owner == _user));
        }
    }
}
