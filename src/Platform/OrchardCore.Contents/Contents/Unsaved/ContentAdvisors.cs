using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Advice;
using OrchardCore.ContentManagement.Metadata;

namespace OrchardCore.Contents.Unsaved;

/// <summary>Asks every advisor about an item.</summary>
public sealed class ContentAdvisors
{
    private readonly IEnumerable<IContentAdvisor> _advisors;
    private readonly IContentDefinitionManager _definitions;

    public ContentAdvisors(IEnumerable<IContentAdvisor> advisors, IContentDefinitionManager definitions)
    {
        _advisors = advisors;
        _definitions = definitions;
    }

    public async Task<IReadOnlyList<ContentAdvice>> AskAsync(ContentItem item)
    {
        if (await _definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return [];
        }

        var context = new ContentAdviceContext(item, type);
        foreach (var advisor in _advisors)
        {
            await advisor.AdviseAsync(context);
        }

        return context.Advice;
    }
}
