using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Advice;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Contents.Unsaved;

/// <summary>Asks every advisor about an item and the items within it, such as the blocks of a page.</summary>
public sealed class ContentAdvisors
{
    private const int MaxDepth = 8;

    private readonly IEnumerable<IContentAdvisor> _advisors;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentManager _contentManager;

    public ContentAdvisors(IEnumerable<IContentAdvisor> advisors, IContentDefinitionManager definitions, IContentManager contentManager)
    {
        _advisors = advisors;
        _definitions = definitions;
        _contentManager = contentManager;
    }

    public async Task<IReadOnlyList<ContentAdvice>> AskAsync(ContentItem item)
    {
        var advice = new List<ContentAdvice>();
        await AskAsync(item, ContentData.Of(item), advice, depth: 0);
        return advice;
    }

    private async Task AskAsync(ContentItem item, JsonObject json, List<ContentAdvice> advice, int depth)
    {
        if (await _definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return;
        }

        var context = new ContentAdviceContext(item, type);
        foreach (var advisor in _advisors)
        {
            await advisor.AdviseAsync(context);
        }

        // The inputs of contained items have names of their own.
        advice.AddRange(depth == 0 ? context.Advice : context.Advice.Select(one => one with { Field = "" }));
        if (depth == MaxDepth)
        {
            return;
        }

        var aspect = await _contentManager.PopulateAspectAsync<ContainedContentItemsAspect>(item);
        foreach (var contained in aspect.Accessors.SelectMany(x => x(json) ?? []).OfType<JsonObject>())
        {
            await AskAsync(contained.ToObject<ContentItem>()!, contained, advice, depth + 1);
        }
    }
}
