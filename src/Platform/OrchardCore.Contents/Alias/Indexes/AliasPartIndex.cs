using OrchardCore.Alias.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace OrchardCore.Alias.Indexes;

public class AliasPartIndex : MapIndex
{
    public string ContentItemId { get; set; } = null!;

    /// <summary>In lower case.</summary>
    public string Alias { get; set; } = null!;

    public bool Latest { get; set; }

    public bool Published { get; set; }
}

public class AliasPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<AliasPartIndex>()
        .When(item => item.Has<AliasPart>())
        .Map(item =>
        {
            if ((!item.Latest && !item.Published) || !item.TryGet<AliasPart>(out var part) || string.IsNullOrEmpty(part.Alias))
            {
                return default(AliasPartIndex);
            }

            return new AliasPartIndex
            {
                ContentItemId = item.ContentItemId,
                Alias = part.Alias.ToLowerInvariant(),
                Latest = item.Latest,
                Published = item.Published,
            };
        });
}
