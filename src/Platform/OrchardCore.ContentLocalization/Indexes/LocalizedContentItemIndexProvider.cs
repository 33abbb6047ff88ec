using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace OrchardCore.ContentLocalization.Indexes;

public class LocalizedContentItemIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<LocalizedContentItemIndex>()
        .When(item => item.Has<LocalizationPart>())
        .Map(item => (item.Latest || item.Published) && item.TryGet<LocalizationPart>(out var part) && !string.IsNullOrEmpty(part.LocalizationSet) && part.Culture is not null
            ? new LocalizedContentItemIndex
            {
                ContentItemId = item.ContentItemId,
                LocalizationSet = part.LocalizationSet,
                Culture = part.Culture.ToLowerInvariant(),
                Published = item.Published,
                Latest = item.Latest,
            }
            : default);
}
