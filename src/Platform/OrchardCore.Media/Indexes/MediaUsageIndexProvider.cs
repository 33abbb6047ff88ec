using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Library;
using YesSql.Indexes;

namespace OrchardCore.Media.Indexes;

internal sealed class MediaUsageIndexProvider : IndexProvider<ContentItem>
{
    private const int MaxPathLength = 700;

    private readonly MediaReferences _references;

    public MediaUsageIndexProvider(IOptions<MediaOptions> options)
    {
        _references = new MediaReferences(options.Value.AssetsRequestPath);
    }

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<MediaUsageIndex>()
            .When(contentItem => contentItem.Published || contentItem.Latest)
            .Map(contentItem => _references.Find(ContentData.Of(contentItem))
                .Where(path => path.Length <= MaxPathLength)
                .Select(path => new MediaUsageIndex
                {
                    ContentItemId = contentItem.ContentItemId,
                    Path = path,
                    Published = contentItem.Published,
                    Latest = contentItem.Latest,
                }));
}
