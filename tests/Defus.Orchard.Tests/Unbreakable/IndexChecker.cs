using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using Xunit;
using YesSql;
using YesSql.Indexes;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>
/// Compares every row of every index table with what the providers of the enabled features make of the documents as they are now,
/// and looks whether the versions of the items and their addresses agree with each other.
/// </summary>
internal sealed class IndexChecker
{
    private readonly Session _session;
    private readonly IServiceProvider _services;
    private readonly List<string> _findings = [];

    private IndexChecker(IServiceProvider services)
    {
        _services = services;
        _session = (Session)services.GetRequiredService<ISession>();
    }

    /// <summary>Nothing is wrong; else says what, by table and document. Gives how many rows were compared.</summary>
    public static async Task<int> AssertConsistentAsync(IServiceProvider services)
    {
        var checker = new IndexChecker(services);
        var rows = await checker.CompareAsync();
        await checker.CheckVersionsAsync();
        Assert.True(checker._findings.Count == 0, string.Join('\n', checker._findings.Take(20)));
        return rows;
    }

    private async Task<int> CompareAsync()
    {
        var count = 0;
        foreach (var collection in Providers().GroupBy(provider => provider.CollectionName ?? ""))
        {
            var expected = await ExpectedAsync(collection.Key);
            foreach (var indexType in collection.SelectMany(provider => IndexCatalog.Describe(provider).Describe()).Select(descriptor => descriptor.IndexType).Distinct())
            {
                var stored = await StoredAsync(indexType, collection.Key);
                count += stored.Count;
                var wanted = expected.GetValueOrDefault(indexType) ?? [];
                _findings.AddRange(Without(stored, wanted).Select(row => $"{indexType.Name} has a row too many: {row}"));
                _findings.AddRange(Without(wanted, stored).Select(row => $"{indexType.Name} lacks a row: {row}"));
            }
        }

        return count;
    }

    private IEnumerable<IIndexProvider> Providers() => _services.GetServices<IIndexProvider>().Concat(_services.GetServices<IScopedIndexProvider>());

    // Each row counts: two equal ones are not one.
    private static IEnumerable<string> Without(List<string> rows, List<string> others)
    {
        var left = others.GroupBy(row => row).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (left.GetValueOrDefault(row) is 0)
            {
                yield return row;
            }
            else
            {
                left[row]--;
            }
        }
    }

    private async Task<Dictionary<Type, List<string>>> ExpectedAsync(string collection)
    {
        var expected = new Dictionary<Type, List<string>>();
        foreach (var document in await DocumentsAsync(collection))
        {
            foreach (var index in _session.Indexes(document.Object.GetType(), collection))
            {
                if (index.Filter?.Invoke(document.Object) == false)
                {
                    continue;
                }

                var rows = expected.TryGetValue(index.IndexType, out var known) ? known : expected[index.IndexType] = [];
                rows.AddRange((await index.Map!(document.Object, default)).OfType<IIndex>().Select(row => Describe(document.Id, row)));
            }
        }

        return expected;
    }

    private async Task<List<(long Id, object Object)>> DocumentsAsync(string collection)
    {
        var documents = new List<(long, object)>();
        await ReadAsync($"SELECT \"Id\", \"Type\", \"Content\", \"Version\" FROM {Table(_session.Store.GetDocumentTable(collection))}", reader =>
        {
            var stored = new StoredDocument(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(3), Encoding.UTF8.GetBytes(reader.GetString(2)));
            if (TypeNames.Instance.TryGet(stored.Type, out var type))
            {
                documents.Add((stored.Id, _session.Store.Serializers.Deserialize(type!, stored)));
            }
            else
            {
                _findings.Add($"The document {stored.Id} is of the unknown type {stored.Type}.");
            }
        });
        return documents;
    }

    private async Task<List<string>> StoredAsync(Type indexType, string collection)
    {
        var columns = IndexColumns.Of(indexType);
        var dialect = _session.Store.Database.Dialect;
        var names = string.Join(", ", columns.Selected.Append("DocumentId").Select(dialect.QuoteForColumnName));
        var rows = new List<string>();
        await ReadAsync(
            $"SELECT {names} FROM {Table(_session.Store.GetIndexTable(indexType, collection))}",
            reader => rows.Add(Describe(reader.GetInt64(columns.Selected.Length), (IIndex)columns.Read(reader, dialect))));
        return rows;
    }

    private async Task CheckVersionsAsync()
    {
        var items = (await _session.QueryIndex<ContentItemIndex>().ListAsync()).ToArray();
        foreach (var item in items.GroupBy(row => row.ContentItemId))
        {
            if (item.Count(row => row.Latest) > 1 || item.Count(row => row.Published) > 1)
            {
                _findings.Add($"The item {item.Key} has several versions that are the latest or the published one.");
            }
        }

        var routes = await _session.QueryIndex<AutoroutePartIndex>(row => row.Published).ListAsync();
        _findings.AddRange(routes.Where(row => row.ContainedContentItemId is null).GroupBy(row => row.Path, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(row => row.ContentItemId).Distinct().Count() > 1)
            .Select(group => $"Several items are shown at /{group.Key}."));
    }

    private string Table(string name) => _session.Store.Database.Dialect.QuoteForTableName(name);

    private async Task ReadAsync(string sql, Action<DbDataReader> read)
    {
        var connection = await _session.CreateConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            read(reader);
        }
    }

    private static string Describe(long documentId, IIndex row)
    {
        var columns = IndexColumns.Of(row.GetType());
        return $"document {documentId}: " + string.Join(", ", columns.Names.Select((name, i) => $"{name}={Text(columns.Value(row, i))}"));
    }

    // PostgreSQL keeps microseconds, SQLite keeps decimals as doubles.
    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTime date => new DateTime(date.Ticks / 10 * 10).ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset date => Text(date.UtcDateTime),
        decimal number => ((double)number).ToString("G12", CultureInfo.InvariantCulture),
        double number => number.ToString("G12", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
