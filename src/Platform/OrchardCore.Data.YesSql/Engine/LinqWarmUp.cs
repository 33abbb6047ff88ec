using LinqToDB;
using Microsoft.Data.Sqlite;
using YesSql.Indexes;

namespace OrchardCore.Data.Engine;

/// <summary>
/// linq2db needs about 300 ms for the first query of a process, most of it compilation of its own code. This runs queries of the usual
/// shapes on an empty database in memory, aside, while the shell is being built.
/// </summary>
internal static class LinqWarmUp
{
    private static int _started;

    public static void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            // Nobody waits for it, and it must not carry a transaction or scope of its caller along.
            using var _ = ExecutionContext.SuppressFlow();
            Task.Run(Run);
        }
    }

    private static void Run()
    {
        using var connection = new StoreConnection(new SqliteConnection("Data Source=:memory:"), SqlDialect.Sqlite, new IndexMetadata(SqlDialect.Sqlite));
        connection.Connection.Open();
        using (var command = connection.Connection.CreateCommand())
        {
            command.CommandText = "CREATE TABLE WarmUpIndex (Id INTEGER PRIMARY KEY, DocumentId INTEGER, Name TEXT, IsOn INTEGER, Moment TEXT)";
            command.ExecuteNonQuery();
        }

        string[] names = ["a", "b"];
        var moment = DateTime.UnixEpoch;
        var rows = connection.Linq.GetTable<WarmUpIndex>();
        _ = rows.Where(x => x.IsOn && x.Name == "a").Select(x => Sql.Property<long>(x, "DocumentId")).ToList();
        _ = rows.Where(x => names.Contains(x.Name) && x.Moment >= moment && rows.Select(y => Sql.Property<long>(y, "DocumentId")).Contains(Sql.Property<long>(x, "DocumentId")))
            .OrderBy(x => x.Moment).ThenBy(x => x.Id).Take(1).Select(x => Sql.Property<long>(x, "DocumentId")).ToList();
        _ = rows.Where(x => x.Name == names[0]).Take(1).ToList();
        _ = rows.Count(x => !x.IsOn);
    }

    private sealed class WarmUpIndex : MapIndex
    {
        public string Name { get; set; } = "";

        public bool IsOn { get; set; }

        public DateTime? Moment { get; set; }
    }
}
