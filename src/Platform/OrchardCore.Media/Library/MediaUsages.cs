using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Media.Indexes;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Media.Library;

/// <summary>Which content items show a file.</summary>
public sealed class MediaUsages
{
    private readonly ISession _session;
    private readonly MediaReferences _references;

    public MediaUsages(ISession session, IOptions<MediaOptions> options)
    {
        _session = session;
        _references = new MediaReferences(options.Value.AssetsRequestPath);
    }

    /// <summary>The items that show the file, published or in their latest version, by id and name.</summary>
    public async Task<IReadOnlyList<(string ContentItemId, string Name)>> FindAsync(string path)
    {
        var ids = (await _session.QueryIndex<MediaUsageIndex>(usage => usage.Path == path).ListAsync()).Select(usage => usage.ContentItemId).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var items = await _session.QueryIndex<ContentItemIndex>(item => item.Latest && item.ContentItemId.IsIn(ids)).ListAsync();
        return [.. items.Select(item => (item.ContentItemId, item.DisplayText ?? item.ContentType)).OrderBy(item => item.Item2, StringComparer.CurrentCulture)];
    }

    /// <summary>Makes all items show a file at its new path; no new versions come of it. Returns how many items were changed.</summary>
    public async Task<int> MoveAsync(string oldPath, string newPath)
    {
        var changed = new HashSet<string>();
        foreach (var item in await _session.Query<ContentItem, MediaUsageIndex>(usage => usage.Path == oldPath).ListAsync())
        {
            if (_references.Replace(ContentData.Of(item), oldPath, newPath))
            {
                await _session.SaveAsync(item);
                changed.Add(item.ContentItemId);
            }
        }

        return changed.Count;
    }
}
