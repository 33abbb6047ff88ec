using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.List;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>Puts the values of items that are there already into the tables when a field gets a filter.</summary>
public sealed class FieldIndexing : IContentListFieldHandler
{
    private const int BatchSize = 200;

    public void FilterAdded(string partName) => ShellScope.AddDeferredTask(_ => IndexAsync(partName));

    // Saved as they are: only the rows of the index tables change. Some at a time, so that editors need not wait for the database.
    private static async Task IndexAsync(string partName)
    {
        for (long? last = 0; last is not null;)
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var (session, after) = (scope.ServiceProvider.GetRequiredService<ISession>(), last.Value);
                var types = (await scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync())
                    .Where(type => type.Parts.Any(part => part.PartDefinition.Name == partName)).Select(type => type.Name).ToArray();
                var items = (await session.Query<ContentItem, ContentItemIndex>(x => x.DocumentId > after && x.ContentType.IsIn(types) && (x.Latest || x.Published))
                    .OrderBy(x => x.DocumentId).Take(BatchSize).ListAsync()).ToArray();
                foreach (var item in items)
                {
                    await session.SaveAsync(item);
                }

                last = items.Length < BatchSize ? null : items[^1].Id;
            });
        }
    }
}
