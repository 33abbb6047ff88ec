using System.Globalization;

namespace OrchardCore.Data.Engine;

/// <summary>A document table: its name, ids and the documents read lately.</summary>
internal sealed class DocumentTable
{
    private const int IdBlock = 64;

    private readonly SqlDialect _dialect;
    private readonly Lock _idGate = new();
    private readonly Queue<long> _reserved = new();
    private long _lastId = -1;

    public DocumentTable(SqlDialect dialect, string name)
    {
        _dialect = dialect;
        Name = name;
        var table = dialect.QuoteForTableName(name);
        SelectByIds = $"SELECT \"Id\", \"Type\", \"Version\", \"Content\" FROM {table} WHERE \"Id\" IN (";
        SelectByType = $"SELECT \"Id\" FROM {table} WHERE \"Type\" = @p0 ORDER BY \"Id\"";
        SelectAll = $"SELECT \"Id\" FROM {table} ORDER BY \"Id\"";
        Insert = $"INSERT INTO {table} (\"Id\", \"Type\", \"Content\", \"Version\") VALUES (@p0, @p1, @p2, @p3)";
        Update = $"UPDATE {table} SET \"Content\" = @p1, \"Version\" = \"Version\" + 1 WHERE \"Id\" = @p0";
        Delete = $"DELETE FROM {table} WHERE \"Id\" = @p0";
    }

    public string Name { get; }

    private string IndexName => "IX_" + Name + "_Type";

    private string SequenceName => Name + "_Ids";

    public string SelectByIds { get; }

    public string SelectByType { get; }

    public string SelectAll { get; }

    public string Insert { get; }

    public string Update { get; }

    public string Delete { get; }

    /// <summary>The stamp that rises when a document of the type comes or goes.</summary>
    public string MembershipStamp(string type) => Name + ":" + type;

    /// <summary>The stamp that rises when a document of the type comes, goes or changes.</summary>
    public string ContentStamp(string type) => Name + ContentStampEnd(type);

    /// <summary>What that stamp ends with, in whatever table.</summary>
    public static string ContentStampEnd(string type) => "#" + type;

    /// <summary>Statements that make the table. The index on Type serves queries by type alone.</summary>
    private IEnumerable<string> Create()
    {
        var table = _dialect.QuoteForTableName(Name);
        yield return $"CREATE TABLE IF NOT EXISTS {table} (\"Id\" {_dialect.GetTypeName(typeof(long))} NOT NULL PRIMARY KEY, "
            + $"\"Type\" {_dialect.GetTypeName(typeof(string), 255)} NOT NULL, \"Content\" {_dialect.GetTypeName(typeof(string))} NULL, "
            + $"\"Version\" {_dialect.GetTypeName(typeof(long))} NOT NULL DEFAULT 0)";
        yield return $"CREATE INDEX IF NOT EXISTS {_dialect.QuoteForTableName(IndexName)} ON {table} (\"Type\")";
        if (ReferenceEquals(_dialect, SqlDialect.PostgreSql))
        {
            yield return $"CREATE SEQUENCE IF NOT EXISTS {_dialect.QuoteForTableName(SequenceName)}";
        }
    }

    /// <summary>Fetches ids to hand out. PostgreSQL hands out blocks of a sequence; SQLite has one writing process, so counting on from the highest id does.</summary>
    public async Task ReserveIdsAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(_dialect, SqlDialect.PostgreSql))
        {
            var highest = await connection.Command($"SELECT COALESCE(MAX(\"Id\"), 0) FROM {_dialect.QuoteForTableName(Name)}").ExecuteScalarAsync(cancellationToken);
            SeenId(Convert.ToInt64(highest, CultureInfo.InvariantCulture));
            return;
        }

        var sql = $"SELECT nextval('{_dialect.QuoteForTableName(SequenceName)}') FROM generate_series(1, {IdBlock})";
        await using var reader = await connection.Command(sql).ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            lock (_idGate)
            {
                _reserved.Enqueue(reader.GetInt64(0));
            }
        }
    }

    /// <summary>Whether the table is known to be there.</summary>
    public bool Exists { get; private set; }

    /// <summary>Makes the table when it is missing.</summary>
    public async Task EnsureAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        if (!await IsCompleteAsync(connection, cancellationToken))
        {
            foreach (var statement in Create())
            {
                await connection.ExecuteAsync(statement, cancellationToken);
            }
        }

        Exists = true;
    }

    // On PostgreSQL even "create … if not exists" locks the table until the transaction ends: the first writers after a start would
    // wait for each other.
    private async Task<bool> IsCompleteAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(_dialect, SqlDialect.PostgreSql))
        {
            return false;
        }

        var found = await connection.Command(
            "SELECT to_regclass(@p0) IS NOT NULL AND to_regclass(@p1) IS NOT NULL AND to_regclass(@p2) IS NOT NULL",
            _dialect.QuoteForTableName(Name),
            _dialect.QuoteForTableName(IndexName),
            _dialect.QuoteForTableName(SequenceName)).ExecuteScalarAsync(cancellationToken);
        return found is true;
    }

    /// <summary>Asks the database again, for instance after the table itself was rolled back.</summary>
    public void Forget()
    {
        Exists = false;
        lock (_idGate)
        {
            _reserved.Clear();
            _lastId = -1;
        }
    }

    /// <summary>Takes care that ids given from outside are not given again.</summary>
    public void SeenId(long id)
    {
        lock (_idGate)
        {
            _lastId = Math.Max(_lastId, id);
        }
    }

    public bool TryNextId(out long id)
    {
        lock (_idGate)
        {
            if (_reserved.TryDequeue(out id))
            {
                return true;
            }

            if (_lastId < 0 || ReferenceEquals(_dialect, SqlDialect.PostgreSql))
            {
                return false;
            }

            id = ++_lastId;
            return true;
        }
    }
}
