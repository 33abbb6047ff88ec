using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using YesSql.Indexes;

namespace Defus.OutputCache.Changes;

/// <summary>
/// Has no rows. Its provider hears of every content item that is written, also by code that raises no content event, such as a change of
/// the order of a list.
/// </summary>
public sealed class StoredItemIndex : MapIndex
{
}

internal sealed class StoredItemIndexProvider : IndexProvider<ContentItem>, IScopedIndexProvider
{
    private readonly IServiceProvider _services;

    public StoredItemIndexProvider(IServiceProvider services)
    {
        _services = services;
    }

    public override void Describe(DescribeContext<ContentItem> context) => context.For<StoredItemIndex>().Map(contentItem =>
    {
        if (contentItem.Published)
        {
            _services.GetRequiredService<ChangeCollector>().ChangingInPlace(contentItem);
        }

        return (StoredItemIndex)null!;
    });
}
