using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.List;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>How far the values of items that were there before the filters are in the tables. Fields are named <c>Type/Part/Field</c>.</summary>
public sealed class FieldIndexingState : OrchardCore.Data.Documents.Document
{
    /// <summary>Fields whose values are all in the tables.</summary>
    public HashSet<string> Done { get; init; } = [];

    /// <summary>Fields whose items are being gone through.</summary>
    public HashSet<string> Underway { get; init; } = [];

    /// <summary>The last document that was gone through.</summary>
    public long After { get; set; }
}

/// <summary>
/// Puts the values of items that are there already into the tables when a field gets a filter: at once when somebody switches it on,
/// within a minute when an import, a recipe or a program did. Goes on where it stopped.
/// </summary>
[Feature("OrchardCore.ContentFields.Indexing.SQL")]
[BackgroundTask(Title = "Filters of content lists", Schedule = "* * * * *", Description = "Enters the values of older content when lists are to be filtered by another field.", LockTimeout = 1000, LockExpiration = 300000)]
public sealed class FieldIndexing : IContentListFieldHandler, IBackgroundTask
{
    private const int BatchSize = 200;
    private const int Attempts = 10;

    public void FilterAdded(string partName, string fieldName) => ShellScope.AddDeferredTask(async _ =>
    {
        // It may have been off for so short a time that nobody noticed.
        await RetryAsync(services => ForgetAsync(services, field => field.EndsWith($"/{partName}/{fieldName}", StringComparison.Ordinal)));
        await IndexAsync(CancellationToken.None);
    });

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => IndexAsync(cancellationToken);

    private static async Task IndexAsync(CancellationToken cancellationToken)
    {
        for (var isDone = false; !isDone && !cancellationToken.IsCancellationRequested;)
        {
            await RetryAsync(async services => isDone = await IndexSomeAsync(services));
        }
    }

    // What an editor saves meanwhile stays: the items are read again then.
    internal static async Task RetryAsync(Func<IServiceProvider, Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ShellScope.UsingChildScopeAsync(scope => work(scope.ServiceProvider));
                return;
            }
            catch (Exception ex) when (ex is ConcurrencyException or DocumentStoreCommitException && attempt < Attempts)
            {
                await Task.Delay(10 * attempt);
            }
        }
    }

    /// <summary>Has these fields gone through anew.</summary>
    internal static async Task ForgetAsync(IServiceProvider services, Predicate<string> isForgotten)
    {
        var documents = services.GetRequiredService<IDocumentManager<FieldIndexingState>>();
        var known = await documents.GetOrCreateImmutableAsync();
        if (known.Done.Concat(known.Underway).Any(field => isForgotten(field)))
        {
            var state = await documents.GetOrCreateMutableAsync();
            state.Done.RemoveWhere(isForgotten);
            state.Underway.RemoveWhere(isForgotten);
            await documents.UpdateAsync(state);
        }
    }

    // Saved as they are: only the rows of the index tables change. Some at a time, so that editors need not wait for the database.
    private static async Task<bool> IndexSomeAsync(IServiceProvider services)
    {
        var documents = services.GetRequiredService<IDocumentManager<FieldIndexingState>>();
        var wanted = await WantedAsync(services.GetRequiredService<IContentDefinitionManager>());
        if (wanted.SetEquals((await documents.GetOrCreateImmutableAsync()).Done))
        {
            return true;
        }

        var state = await documents.GetOrCreateMutableAsync();
        state.Done.IntersectWith(wanted);
        var missing = wanted.Except(state.Done).ToHashSet(StringComparer.Ordinal);
        if (!missing.SetEquals(state.Underway))
        {
            state.Underway.Clear();
            state.Underway.UnionWith(missing);
            state.After = 0;
        }

        var types = missing.Select(field => field.Split('/')[0]).Distinct(StringComparer.Ordinal).ToArray();
        var last = await SaveAsync(services.GetRequiredService<ISession>(), types, state.After);
        if (last is null)
        {
            state.Done.UnionWith(missing);
            state.Underway.Clear();
        }

        state.After = last ?? 0;
        await documents.UpdateAsync(state);
        return last is null;
    }

    /// <returns>The last document of those that were saved; null when no more are left.</returns>
    private static async Task<long?> SaveAsync(ISession session, string[] types, long after)
    {
        if (types.Length == 0)
        {
            return null;
        }

        var items = (await session.Query<ContentItem, ContentItemIndex>(x => x.DocumentId > after && x.ContentType.IsIn(types) && (x.Latest || x.Published))
            .OrderBy(x => x.DocumentId).Take(BatchSize).ListAsync()).ToArray();
        foreach (var item in items)
        {
            await session.SaveAsync(item, checkConcurrency: true);
        }

        return items.Length < BatchSize ? null : items[^1].Id;
    }

    private static async Task<HashSet<string>> WantedAsync(IContentDefinitionManager definitions)
        => (await definitions.ListTypeDefinitionsAsync())
            .SelectMany(type => type.Parts.SelectMany(part => part.PartDefinition.Fields
                .Where(field => field.GetSettings<ContentListFieldSettings>().ShowFilter)
                .Select(field => $"{type.Name}/{part.PartDefinition.Name}/{field.Name}")))
            .ToHashSet(StringComparer.Ordinal);
}
