using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrchardCore.Environment.Shell;
using Xunit;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>The files and the database of a site whose process is killed and started again.</summary>
internal sealed class KillableSite : IAsyncDisposable
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";

    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-kill");
    private readonly string? _database;

    private KillableSite(string? database)
    {
        _database = database;
    }

    public string AppData => _appData.FullName;

    public string MediaFolder => Path.Combine(AppData, "Sites", "Default", "Media");

    /// <summary>State and keys of the site as tenants.json has them; null before the first set-up.</summary>
    public JsonObject? Record
    {
        get
        {
            var file = Path.Combine(AppData, "tenants.json");
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!["Default"] as JsonObject : null;
        }
    }

    /// <summary>On SQLite, or in a new database of the PostgreSQL server.</summary>
    public static async Task<KillableSite> CreateAsync(bool postgres)
    {
        if (!postgres)
        {
            return new KillableSite(null);
        }

        var database = "kill_" + Guid.NewGuid().ToString("N");
        await PostgresServer.CreateAsync(database);
        return new KillableSite(database);
    }

    /// <summary>What the set-up is told.</summary>
    public IReadOnlyDictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            [Tenant + "AdminUsername"] = Site.AdminName,
            [Tenant + "AdminPassword"] = Site.AdminPassword,
            [Tenant + "DatabaseProvider"] = _database is null ? "Sqlite" : "Postgres",
        };
        if (_database is not null)
        {
            settings[Tenant + "DatabaseConnectionString"] = ConnectionString(_database);
        }

        return settings;
    }

    public SetupProcess Start() => SetupProcess.Start(AppData, [.. Settings().Select(setting => $"--{setting.Key}={setting.Value}")]);

    /// <summary>Runs the site in this process and works in a scope of it.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var factory = new SiteFactory(AppData, Settings());
        await factory.StartAsync();
        var scope = await factory.Services.GetRequiredService<IShellHost>().GetScopeAsync(ShellSettings.DefaultShellName);
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }

    /// <summary>The first value of a query; null while the database or the table is not there.</summary>
    public async Task<object?> TryReadAsync(string sql)
    {
        try
        {
            await using var connection = Open();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync();
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Rewrites a value of the record, as it would stand there had the process ended earlier.</summary>
    public void ChangeRecord(string key, string value)
    {
        var record = Record!;
        record[key] = value;
        File.WriteAllText(Path.Combine(AppData, "tenants.json"), new JsonObject { ["Default"] = record.DeepClone() }.ToJsonString());
    }

    /// <summary>The administrator, as soon as the site answers; with the cookies of an earlier client still signed in.</summary>
    public static async Task<HttpClient> SignInAsync(SetupProcess process, CookieContainer cookies)
    {
        await process.WaitForHomeAsync();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = process.Address, Timeout = Patience.Limit };
        if (cookies.Count == 0)
        {
            using var answer = await client.SignInAsync(Site.AdminName, Site.AdminPassword);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await PostgresServer.DropAsync(_database);
        }

        _appData.Delete(recursive: true);
    }

    private static string ConnectionString(string database) => PostgresServer.ConnectionString(database, pooling: false);

    private DbConnection Open() => _database is not null
        ? new NpgsqlConnection(ConnectionString(_database))
        : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(AppData, "Sites", "Default", "OrchardCore.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
}
