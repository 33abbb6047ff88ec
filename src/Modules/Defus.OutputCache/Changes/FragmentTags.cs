using Defus.Common.Pages;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;

namespace Defus.OutputCache.Changes;

/// <summary>Notices which tags of cached fragments are removed; the work is done by the service it stands before.</summary>
internal sealed class FragmentTags : ITagCache
{
    private const string OfItem = "contentitemid:";

    private readonly ITagCache _tags;

    public FragmentTags(ITagCache tags)
    {
        _tags = tags;
    }

    /// <summary>What a page depends on that shows a fragment with this tag.</summary>
    public static PageTag Tag(string tag) => tag.StartsWith(OfItem, StringComparison.Ordinal) ? PageTag.Item(tag[OfItem.Length..]) : PageTag.Of("fragment", tag);

    public Task TagAsync(string key, params string[] tags) => _tags.TagAsync(key, tags);

    public Task<IEnumerable<string>> GetTaggedItemsAsync(string tag) => _tags.GetTaggedItemsAsync(tag);

    public Task RemoveTagAsync(string tag)
    {
        // The store of the tags may live as long as the site, the collector belongs to the scope.
        ShellScope.Services?.GetService<ChangeCollector>()?.RemoveTag(_tags, tag);
        return _tags.RemoveTagAsync(tag);
    }
}
