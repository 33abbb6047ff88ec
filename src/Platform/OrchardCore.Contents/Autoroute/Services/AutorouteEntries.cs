using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Data;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Autoroute.Services;

/// <summary>The table of addresses: made from the index, shared by all requests, brought up to date after a commit that wrote the index.</summary>
public sealed class AutorouteEntries : IAutorouteEntries
{
    private readonly ISession _session;

    public AutorouteEntries(ISession session) => _session = session;

    public async Task<(bool Found, AutorouteEntry? Entry)> TryGetEntryByPathAsync(string path)
    {
        var entry = (await TableAsync()).FindByPath(path);
        return (entry is not null, entry);
    }

    public async Task<(bool Found, AutorouteEntry? Entry)> TryGetEntryByContentItemIdAsync(string contentItemId)
    {
        var entry = (await TableAsync()).FindById(contentItemId);
        return (entry is not null, entry);
    }

    // The index table tells by itself when it has changed.
    public Task UpdateEntriesAsync() => Task.CompletedTask;

    internal ValueTask<AutorouteTable> TableAsync() => _session.GetDerivedAsync<AutorouteTable, AutoroutePartIndex>(
        static rows => new AutorouteTable(rows), static documents => row => row.DocumentId.IsIn(documents), static (table, documents, rows) => table.Update(documents, rows));
}
