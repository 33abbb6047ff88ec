using Microsoft.Extensions.Logging;
using OrchardCore.Data.Migration.Records;
using OrchardCore.Data.Schema;
using OrchardCore.Data.Sessions;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace OrchardCore.Data.Migration;

internal sealed class DataMigrationManager : IDataMigrationManager
{
    private readonly Dictionary<string, IDataMigration[]> _byFeature;
    private readonly ISession _session;
    private readonly MigrationLock _lock;
    private readonly IExtensionManager _extensionManager;
    private readonly ILogger<DataMigrationManager> _logger;
    private readonly HashSet<string> _processed = new(StringComparer.OrdinalIgnoreCase);
    private DataMigrationRecord? _record;

    public DataMigrationManager(
        IEnumerable<IDataMigration> migrations,
        ITypeFeatureProvider typeFeatureProvider,
        IExtensionManager extensionManager,
        ISession session,
        MigrationLock migrationLock,
        ILogger<DataMigrationManager> logger)
    {
        _byFeature = migrations
            .GroupBy(m => typeFeatureProvider.GetFeatureForDependency(m.GetType()).Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        _session = session;
        _lock = migrationLock;
        _extensionManager = extensionManager;
        _logger = logger;
    }

    public async Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync()
    {
        var record = await GetRecordAsync();
        return _byFeature
            .Where(f => f.Value.Any(m => MigrationMethods.Of(m.GetType()).IsDue(Find(record, m)?.Version)))
            .Select(f => f.Key)
            .ToArray();
    }

    public async Task UpdateAllFeaturesAsync()
    {
        if ((await GetFeaturesThatNeedUpdateAsync()).Any())
        {
            await WaitForOthersAsync();
            await UpdateAsync((await GetFeaturesThatNeedUpdateAsync()).ToArray());
        }
    }

    public async Task UpdateAsync(params string[] features)
    {
        foreach (var feature in features)
        {
            await UpdateFeatureAsync(feature);
        }
    }

    public async Task Uninstall(string feature)
    {
        var record = await GetRecordAsync();
        foreach (var migration in _byFeature.GetValueOrDefault(feature) ?? [])
        {
            migration.SchemaBuilder = await SchemaBuilder.CreateAsync(_session, _logger);
            await MigrationMethods.Of(migration.GetType()).UninstallAsync(migration);
            record.DataMigrations.RemoveAll(m => m.DataMigrationClass == migration.GetType().FullName);
            await _session.SaveAsync(record);
        }
    }

    // Of several processes that start with a new version one migrates; the others wait for it, and then find nothing to do.
    private async Task WaitForOthersAsync()
    {
        await _lock.AcquireAsync((Session)_session);
        _session.Detach(_record!);
        _record = null;
    }

    private async Task UpdateFeatureAsync(string feature)
    {
        if (!_processed.Add(feature))
        {
            return;
        }

        foreach (var dependency in _extensionManager.GetFeatureDependencies(feature))
        {
            if (dependency.Id != feature)
            {
                await UpdateFeatureAsync(dependency.Id);
            }
        }

        foreach (var migration in _byFeature.GetValueOrDefault(feature) ?? [])
        {
            ShellScope.SetFeature(migration);
            try
            {
                await MigrateAsync(feature, migration);
            }
            finally
            {
                ShellScope.SetFeature<IDataMigration>(null!);
            }
        }
    }

    private async Task MigrateAsync(string feature, IDataMigration migration)
    {
        var type = migration.GetType();
        var methods = MigrationMethods.Of(type);
        var record = await GetRecordAsync();
        var entry = Find(record, migration);
        var version = entry?.Version ?? 0;
        if (!methods.IsDue(version))
        {
            return;
        }

        try
        {
            migration.SchemaBuilder = await SchemaBuilder.CreateAsync(_session, _logger);
            if (version == 0)
            {
                _logger.LogInformation("Migrating {Migration} of {Feature} for the first time.", type.FullName, feature);
                version = await MigrationMethods.RunAsync(methods.Create!, migration);
            }

            while (methods.Updates.TryGetValue(version, out var update))
            {
                _logger.LogInformation("Migrating {Migration} of {Feature} from version {Version}.", type.FullName, feature, version);
                var reached = await MigrationMethods.RunAsync(update, migration);
                if (reached <= version)
                {
                    throw new InvalidOperationException($"UpdateFrom{version} returned {reached}; it must return a higher version.");
                }

                version = reached;
            }
        }
        catch (Exception e) when (e is not DataMigrationException)
        {
            await _session.CancelAsync();
            throw new DataMigrationException($"The migration {type.FullName} of feature {feature} failed at version {version}: {e.Message}", e);
        }

        if (entry is null)
        {
            record.DataMigrations.Add(entry = new Records.DataMigration { DataMigrationClass = type.FullName! });
        }

        entry.Version = version;
        await _session.SaveAsync(record);
    }

    private static Records.DataMigration? Find(DataMigrationRecord record, IDataMigration migration)
        => record.DataMigrations.Find(m => m.DataMigrationClass == migration.GetType().FullName);

    private async Task<DataMigrationRecord> GetRecordAsync()
        => _record ??= await _session.Query<DataMigrationRecord>().FirstOrDefaultAsync() ?? new DataMigrationRecord();
}
