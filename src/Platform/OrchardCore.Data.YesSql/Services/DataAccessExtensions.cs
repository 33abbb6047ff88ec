using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Observation;
using OrchardCore.Data.Services;
using OrchardCore.Data.Sessions;
using OrchardCore.Data.Transactions;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
using YesSql.Indexes;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The data services of a site.</summary>
public static class DataAccessExtensions
{
    /// <summary>Adds data access to every shell.</summary>
    public static OrchardCoreBuilder AddDataAccess(this OrchardCoreBuilder builder)
        => builder.ConfigureServices(services => services.AddDataAccess());

    /// <summary>Adds store, session, documents, migrations and transactions to a shell's services.</summary>
    public static IServiceCollection AddDataAccess(this IServiceCollection services)
    {
        services.AddScoped<IDataMigrationManager, DataMigrationManager>();
        services.AddScoped<MigrationLock>();
        services.AddScoped<IModularTenantEvents, AutomaticDataMigrations>();
        services.AddScoped<IDbConnectionValidator, DbConnectionValidator>();
        services.TryAddDataProvider("Sqlite", DatabaseProviderValue.Sqlite, hasConnectionString: false, hasTablePrefix: false, isDefault: true);
        services.TryAddDataProvider(
            "PostgreSQL", DatabaseProviderValue.Postgres, hasConnectionString: true, hasTablePrefix: true, isDefault: false,
            "Host=localhost;Port=5432;Database=site;Username=user;Password=password");

        services.AddSingleton(CreateStore);
        services.AddScoped(CreateSession);
        services.AddScoped<IDocumentStore>(provider => new DocumentStore(provider.GetService<ISession>()));
        services.TryAddScoped(typeof(IDocumentManager<>), typeof(DocumentManager<>));
        services.AddSingleton<IStoreTransactionManager>(provider => new StoreTransactionManager(Required(provider)));
        services.AddSingleton<ICommitMarks>(provider => new CommitMarks(Required(provider)));
        services.AddSingleton<ICommitFeed>(provider => (provider.GetService<IStore>() as Store)?.Database.Feed!);

        // For modules that must also compile without the built-in platform.
        services.AddKeyedSingleton<Func<bool>>("OrchardCore.Data.IsReachable", (provider, _) => (provider.GetService<IStore>() as Store)?.Database.Feed is { } feed ? () => !feed.IsAway : () => true);
        services.AddTransient<IDbConnectionAccessor>(provider => new DbConnectionAccessor(Required(provider)));
        return services;
    }

    // Before set-up there is no store, and what asks for it gets null, as in Orchard Core.
    private static IStore CreateStore(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<ShellSettings>();
        if (settings.IsUninitialized() || string.IsNullOrEmpty(settings["DatabaseProvider"]))
        {
            return null!;
        }

        var (dialect, connectionString) = StoreOptionsFactory.Database(
            provider.GetRequiredService<IOptions<ShellOptions>>().Value,
            settings.Name,
            settings["DatabaseProvider"],
            settings["ConnectionString"],
            settings["DatabaseName"],
            settings["Schema"]);
        var separator = settings["OrchardCore_Data_TableOptions:DefaultTableNameSeparator"] ?? "_";
        var store = new Store(new StoreOptions
        {
            Dialect = dialect,
            ConnectionString = connectionString,
            Separator = separator,
            TablePrefix = StoreOptionsFactory.Prefix(settings["TablePrefix"], separator),
            DocumentTable = settings["OrchardCore_Data_TableOptions:DefaultDocumentTable"] ?? "Document",
            Watch = CreateWatch(provider, settings, dialect),
            Logger = provider.GetRequiredService<ILogger<Store>>(),
            Serializers = provider.GetServices<IStoredDocumentSerializer>(),
        });
        return store.RegisterIndexes(provider.GetServices<IIndexProvider>());
    }

    private static DatabaseWatch? CreateWatch(IServiceProvider provider, ShellSettings settings, SqlDialect dialect)
    {
        var slow = int.TryParse(settings["OrchardCore_Diagnostics:SlowQueryMilliseconds"], CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : (TimeSpan?)null;
        var isTimed = settings["OrchardCore_Diagnostics:ServerTiming"] is { Length: > 0 } timing && !timing.Equals("Off", StringComparison.OrdinalIgnoreCase);
        return slow is not null || isTimed || bool.TryParse(settings["OrchardCore_Diagnostics:WatchDatabase"], out var isWatched) && isWatched
            ? new DatabaseWatch(dialect.Name == "Sqlite" ? "sqlite" : "postgresql", slow, provider.GetRequiredService<ILogger<DatabaseWatch>>())
            : null;
    }

    private static ISession CreateSession(IServiceProvider provider)
    {
        if (provider.GetService<IStore>() is not Store store)
        {
            return null!;
        }

        var session = store.CreateSession(() => [.. provider.GetServices<IScopedIndexProvider>()]);

        // The scope of a shell commits at its end; whoever makes a scope of another kind commits by himself.
        if (ReferenceEquals(ShellScope.Current?.ServiceProvider, provider))
        {
            ShellScope.RegisterBeforeDispose(scope => scope.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync(), last: true);
            ShellScope.AddExceptionHandler((scope, _) => scope.ServiceProvider.GetRequiredService<IDocumentStore>().CancelAsync());
        }

        return session;
    }

    private static IStore Required(IServiceProvider provider)
        => provider.GetService<IStore>() ?? throw new InvalidOperationException("The site has no database yet; it must be set up first.");
}
