using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
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
    private readonly string? _postgres;

    private KillableSite(string? postgres)
    {
        _postgres = postgres;
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

    /// <summary>On SQLite, or in a new database of the server that DEFUS_TEST_POSTGRES names.</summary>
    public static async Task<KillableSite> CreateAsync(bool postgres)
    {
        if (!postgres)
        {
            return new KillableSite(null);
        }

        var server = Environment.GetEnvironmentVariable("DEFUS_TEST_POSTGRES")
            ?? throw new InvalidOperationException("DEFUS_TEST_POSTGRES names no PostgreSQL server; the script 'test' starts one.");
        var name = "kill_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server, $"create database {name}");
        return new KillableSite(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString);
    }

    /// <summary>What the set-up is told.</summary>
    public IReadOnlyDictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            [Tenant + "AdminUsername"] = Site.AdminName,
            [Tenant + "AdminPassword"] = Site.AdminPassword,
            [Tenant + "DatabaseProvider"] = _postgres is null ? "Sqlite" : "Postgres",
        };
        if (_postgres is not null)
        {
            settings[Tenant + "DatabaseConnectionString"] = _postgres;
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

    /// <summary>A client that keeps cookies; with those of an earlier client it is still signed in.</summary>
    public static HttpClient CreateClient(Uri address, CookieContainer? cookies = null)
        => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(_postgres).Database;
            await ExecuteAsync(Environment.GetEnvironmentVariable("DEFUS_TEST_POSTGRES")!, $"drop database if exists {name} with (force)");
        }

        _appData.Delete(recursive: true);
    }

    private DbConnection Open() => _postgres is not null
        ? new NpgsqlConnection(_postgres)
        : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(AppData, "Sites", "Default", "OrchardCore.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
