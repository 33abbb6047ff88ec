using Defus.Common.Text;
using Defus.Members.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace Defus.Members.Indexes;

public sealed class MemberCityIndexProvider : IndexProvider<ContentItem>
{
    public const int MaxTextLength = 255;

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<MemberCityIndex>().Map(Map);

    private static MemberCityIndex Map(ContentItem contentItem)
    {
        // Old versions must not stay in the index.
        if (!contentItem.Published && !contentItem.Latest || !contentItem.TryGet<MemberCityPart>(out var part))
        {
            return null!;
        }

        return new MemberCityIndex
        {
            ContentItemId = contentItem.ContentItemId,
            Published = contentItem.Published,
            Latest = contentItem.Latest,
            Kind = part.Kind?.Text ?? string.Empty,
            SortKey = Short(GermanSortKey.Of(part.Name?.Text)),
            Slug = contentItem.TryGet<AutoroutePart>(out var route) && route.Path is not null ? Short(route.Path[(route.Path.LastIndexOf('/') + 1)..]) : string.Empty,
        };
    }

    private static string Short(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];
}
