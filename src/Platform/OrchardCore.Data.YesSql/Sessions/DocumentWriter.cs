using System.Collections.Concurrent;
using System.Text;
using OrchardCore.Data.Engine;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data.Sessions;

/// <summary>Writes documents and their index rows.</summary>
internal static class DocumentWriter
{
    private static readonly ConcurrentDictionary<(SqlDialect, string, Type), IndexStatements> _statements = new();

    public static async Task WriteAsync(Session session, Tracked[] batch, CancellationToken cancellationToken)
    {
        // Mappings may query, so rows are made before the connection is taken.
        var rows = new List<(IndexDescriptor Index, List<IIndex> Rows)>[batch.Length];
        for (var i = 0; i < batch.Length; i++)
        {
            rows[i] = batch[i].Pending == PendingChange.Save ? await MapAsync(session, batch[i], cancellationToken) : [];
        }

        var changes = new ChangeSet();
        using (var lease = await session.LeaseAsync(write: true, cancellationToken))
        {
            for (var i = 0; i < batch.Length; i++)
            {
                if (batch[i].Pending == PendingChange.Delete)
                {
                    await DeleteAsync(session, lease.Connection, batch[i], changes, cancellationToken);
                }
                else
                {
                    await SaveAsync(session, lease.Connection, batch[i], rows[i], changes, cancellationToken);
                }

                batch[i].Pending = PendingChange.None;
                batch[i].CheckConcurrency = false;
            }
        }

        session.Database.Record(changes);
    }

    private static async Task<List<(IndexDescriptor Index, List<IIndex> Rows)>> MapAsync(Session session, Tracked tracked, CancellationToken cancellationToken)
    {
        var result = new List<(IndexDescriptor, List<IIndex>)>();
        foreach (var index in session.Indexes(tracked.Instance.GetType(), tracked.Collection.Name))
        {
            var rows = new List<IIndex>();
            if (index.Filter?.Invoke(tracked.Instance) != false)
            {
                rows.AddRange((await index.Map!(tracked.Instance, cancellationToken)).OfType<IIndex>());
            }

            result.Add((index, rows));
        }

        return result;
    }

    private static async Task SaveAsync(
        Session session, StoreConnection connection, Tracked tracked, List<(IndexDescriptor Index, List<IIndex> Rows)> rows, ChangeSet changes, CancellationToken cancellationToken)
    {
        var table = tracked.Collection.Table;
        var json = session.Store.Serializers.Serialize(tracked.Instance);
        var isNew = !tracked.IsStored;
        if (isNew)
        {
            await connection.Command(table.Insert, tracked.Id, tracked.TypeName, json, 1L).ExecuteNonQueryAsync(cancellationToken);
            table.SeenId(tracked.Id);
            tracked.IsStored = true;
            tracked.Version = 1;
            changes.Tables.Add(table.MembershipStamp(tracked.TypeName));
        }
        else
        {
            await UpdateAsync(session, connection, tracked, json, cancellationToken);
        }

        changes.Tables.Add(table.ContentStamp(tracked.TypeName));
        changes.Documents.Add((table, tracked.Id));

        // Several mappings may share a table: all of its old rows go before the first new one comes.
        if (!isNew)
        {
            foreach (var indexType in rows.Select(r => r.Index.IndexType).Distinct())
            {
                await DeleteRowsAsync(session, connection, indexType, tracked, changes, cancellationToken);
            }
        }

        foreach (var (index, indexRows) in rows)
        {
            if (indexRows.Count == 0)
            {
                continue;
            }

            var statements = Statements(session, index.IndexType, tracked.Collection.Name);
            changes.Tables.Add(statements.Table);
            foreach (var row in indexRows)
            {
                await connection.Command(statements.Insert, statements.Values(row, tracked.Id)).ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private static async Task UpdateAsync(Session session, StoreConnection connection, Tracked tracked, string json, CancellationToken cancellationToken)
    {
        var table = tracked.Collection.Table;
        var check = tracked is { CheckConcurrency: true, Version: not null };
        var affected = check
            ? await connection.Command(table.Update + " AND \"Version\" = @p2", tracked.Id, json, tracked.Version).ExecuteNonQueryAsync(cancellationToken)
            : await connection.Command(table.Update, tracked.Id, json).ExecuteNonQueryAsync(cancellationToken);
        if (affected == 1)
        {
            // Unchecked, another session may have counted on meanwhile; then the next check must fail.
            tracked.Version++;
            return;
        }

        // Another process may have been faster and not be heard yet: whoever tries again must not find what is kept here.
        session.Store.Database.Caches.Documents.Remove([(table, tracked.Id)]);
        throw new ConcurrencyException(new Document { Id = tracked.Id, Type = tracked.TypeName, Content = json, Version = tracked.Version ?? 0 });
    }

    private static async Task DeleteAsync(Session session, StoreConnection connection, Tracked tracked, ChangeSet changes, CancellationToken cancellationToken)
    {
        tracked.Collection.Remove(tracked);
        if (!tracked.IsStored)
        {
            return;
        }

        foreach (var indexType in session.Indexes(tracked.Instance.GetType(), tracked.Collection.Name).Select(i => i.IndexType).Distinct())
        {
            await DeleteRowsAsync(session, connection, indexType, tracked, changes, cancellationToken);
        }

        var table = tracked.Collection.Table;
        await connection.Command(table.Delete, tracked.Id).ExecuteNonQueryAsync(cancellationToken);
        changes.Tables.Add(table.MembershipStamp(tracked.TypeName));
        changes.Tables.Add(table.ContentStamp(tracked.TypeName));
        changes.Documents.Add((table, tracked.Id));
    }

    private static async Task DeleteRowsAsync(Session session, StoreConnection connection, Type indexType, Tracked tracked, ChangeSet changes, CancellationToken cancellationToken)
    {
        var statements = Statements(session, indexType, tracked.Collection.Name);
        if (await connection.Command(statements.Delete, tracked.Id).ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            changes.Tables.Add(statements.Table);
        }
    }

    private static IndexStatements Statements(Session session, Type indexType, string collection)
    {
        var store = session.Store;
        return _statements.GetOrAdd(
            (store.Database.Dialect, store.GetIndexTable(indexType, collection), indexType),
            key => new IndexStatements(key.Item1, key.Item2, key.Item3));
    }

    private sealed class IndexStatements
    {
        private readonly IndexColumns _columns;
        private readonly System.Reflection.PropertyInfo? _documentId;

        public IndexStatements(SqlDialect dialect, string table, Type indexType)
        {
            _columns = IndexColumns.Of(indexType);
            _documentId = indexType.GetProperty("DocumentId");
            Table = table;
            var quoted = dialect.QuoteForTableName(table);
            Delete = $"DELETE FROM {quoted} WHERE \"DocumentId\" = @p0";

            var names = new StringBuilder("\"DocumentId\"");
            var values = new StringBuilder("@p0");
            for (var i = 0; i < _columns.Names.Length; i++)
            {
                names.Append(", ").Append(dialect.QuoteForColumnName(_columns.Names[i]));
                values.Append(", @p").Append(i + 1);
            }

            Insert = $"INSERT INTO {quoted} ({names}) VALUES ({values})";
        }

        public string Table { get; }

        public string Insert { get; }

        public string Delete { get; }

        public object?[] Values(IIndex row, long documentId)
        {
            _documentId?.SetValue(row, documentId);
            var values = new object?[_columns.Names.Length + 1];
            values[0] = documentId;
            for (var i = 1; i < values.Length; i++)
            {
                values[i] = _columns.Value(row, i - 1);
            }

            return values;
        }
    }
}
