using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Fluid.Values;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Data.Observation;
using OrchardCore.Liquid;
using YesSql;

namespace OrchardCore.Queries.Sql;

/// <summary>What an SQL query asks; the text is a Liquid template.</summary>
public class SqlQueryMetadata
{
    public string Template { get; set; } = string.Empty;
}

/// <summary>Queries in SQL. They run on the connection of the session and are refused unless they only read.</summary>
public sealed class SqlQuerySource : IQuerySource
{
    public const string SourceName = "Sql";

    private const int MaxRows = 10_000;
    private const int MaxSeconds = 10;

    private readonly ILiquidTemplateManager _liquid;
    private readonly ISession _session;
    private readonly ILogger _logger;

    public SqlQuerySource(ILiquidTemplateManager liquid, ISession session, ILogger<SqlQuerySource> logger)
    {
        _liquid = liquid;
        _session = session;
        _logger = logger;
    }

    public string Name => SourceName;

    public void Update(Query query, JsonNode data)
    {
        if (data.Value<string>(nameof(SqlQueryMetadata.Template)) is { } template)
        {
            query.Put(new SqlQueryMetadata { Template = template });
        }
    }

    public async Task<IQueryResults> ExecuteQueryAsync(Query query, IDictionary<string, object?> parameters)
    {
        var template = query.GetOrCreate<SqlQueryMetadata>().Template;
        var text = await _liquid.RenderStringAsync(template, Fluid.NullEncoder.Default, model: null,
            parameters.Select(parameter => KeyValuePair.Create(parameter.Key, FluidValue.Create(parameter.Value, Fluid.TemplateOptions.Default))));
        var sql = SqlText.Parse(text, _session.Store.Configuration.TablePrefix);
        var rows = await ReadAsync(sql, parameters);
        return new SqlQueryResults { Items = query.ReturnContentItems ? await LoadAsync(rows) : rows };
    }

    private async Task<List<JsonObject>> ReadAsync(SqlText sql, IDictionary<string, object?> parameters)
    {
        await _session.FlushAsync();
        var connection = await _session.CreateConnectionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = _session.CurrentTransaction;
        command.CommandText = sql.Sql;
        command.CommandTimeout = MaxSeconds;
        foreach (var (name, value) in sql.Defaults.Where(pair => !parameters.ContainsKey(pair.Key)).Select(pair => (pair.Key, (object?)pair.Value))
            .Concat(parameters.Select(pair => (pair.Key, pair.Value))))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{name}";
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        _logger.LogDebug("SQL query: {Sql}", sql.Sql);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds));
        await using var interruption = timeout.Token.Register(() => Interrupt(connection));
        await using var reader = await command.ExecuteReaderAsync(timeout.Token);
        var rows = new List<JsonObject>();
        while (rows.Count < MaxRows && await reader.ReadAsync(timeout.Token))
        {
            rows.Add(ReadRow(reader));
        }

        return rows;
    }

    // SQLite itself knows no time limit.
    private static void Interrupt(DbConnection connection)
    {
        if (WatchedConnection.Unwrap(connection) is Microsoft.Data.Sqlite.SqliteConnection { Handle: { } handle })
        {
            SQLitePCL.raw.sqlite3_interrupt(handle);
        }
    }

    private static JsonObject ReadRow(DbDataReader reader)
    {
        var row = new JsonObject();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            row[reader.GetName(i)] = reader.IsDBNull(i) ? null : JNode.FromObject(reader.GetValue(i));
        }

        return row;
    }

    private async Task<IEnumerable<object>> LoadAsync(List<JsonObject> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var column = rows[0].ContainsKey("DocumentId") ? "DocumentId" : rows[0].First().Key;
        var ids = rows.Select(row => long.TryParse(row[column]?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : 0);
        return await _session.GetAsync<ContentItem>([.. ids]);
    }

    private sealed class SqlQueryResults : IQueryResults
    {
        public IEnumerable<object> Items { get; set; } = [];
    }
}
