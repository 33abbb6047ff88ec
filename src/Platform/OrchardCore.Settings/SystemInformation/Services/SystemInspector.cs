using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Modules.Manifest;
using OrchardCore.SystemInformation.ViewModels;

namespace OrchardCore.SystemInformation.Services;

/// <summary>Collects what the system page shows.</summary>
public sealed class SystemInspector
{
    private const int MaxFiles = 50_000;

    private readonly IHostEnvironment _environment;
    private readonly ShellOptions _shellOptions;
    private readonly ShellSettings _shellSettings;
    private readonly IShellFeaturesManager _features;
    private readonly IKeyManager _keys;
    private readonly IRecentErrors _errors;
    private readonly DatabaseInspector _database;
    private readonly TimeProvider _time;
    private readonly IEnumerable<HealthCheckService> _health;

    public SystemInspector(
        IHostEnvironment environment,
        IOptions<ShellOptions> shellOptions,
        ShellSettings shellSettings,
        IShellFeaturesManager features,
        IKeyManager keys,
        IRecentErrors errors,
        DatabaseInspector database,
        TimeProvider time,
        IEnumerable<HealthCheckService> health)
    {
        _environment = environment;
        _shellOptions = shellOptions.Value;
        _shellSettings = shellSettings;
        _features = features;
        _keys = keys;
        _errors = errors;
        _database = database;
        _time = time;
        _health = health;
    }

    public async Task<SystemViewModel> InspectAsync(CancellationToken cancellationToken) => new()
    {
        Application = DescribeApplication(),
        Database = await _database.InspectAsync(cancellationToken),
        Storage = DescribeStorage(),
        Health = await CheckHealthAsync(cancellationToken),
        Keys = DescribeKeys(),
        EnabledFeatures = (await _features.GetEnabledFeaturesAsync()).Count(),
        AvailableFeatures = (await _features.GetAvailableFeaturesAsync()).Count(),
        Errors = _errors.List(),
        ErrorCount = _errors.Count,
    };

    private ApplicationFacts DescribeApplication()
    {
        using var process = Process.GetCurrentProcess();
        var started = new DateTimeOffset(process.StartTime);
        var assembly = Assembly.GetEntryAssembly() ?? typeof(SystemInspector).Assembly;
        return new ApplicationFacts(
            _environment.ApplicationName,
            Version(assembly),
            ManifestConstants.OrchardCoreVersion,
            RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})",
            _environment.EnvironmentName,
            started,
            _time.GetUtcNow() - started,
            process.WorkingSet64,
            GC.GetTotalMemory(forceFullCollection: false),
            System.Environment.ProcessorCount);
    }

    private static string Version(Assembly assembly)
        => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString() ?? string.Empty;

    private StorageFacts DescribeStorage()
    {
        long? free = null, total = null;
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(_shellOptions.ShellsApplicationDataPath));
            (free, total) = (drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Some containers do not tell.
        }

        var media = new DirectoryInfo(Path.Combine(_shellOptions.FolderOf(_shellSettings.Name), "Media"));
        var (size, files) = (0L, 0);
        if (media.Exists)
        {
            // What is on its way into the library is no part of it; Linux hides the folder, Windows does not.
            var work = Path.Combine(media.FullName, ".work") + Path.DirectorySeparatorChar;
            var library = media.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true }).Where(file => !file.FullName.StartsWith(work, StringComparison.Ordinal));
            foreach (var file in library.Take(MaxFiles))
            {
                (size, files) = (size + file.Length, files + 1);
            }
        }

        return new StorageFacts(free, total, size, files, files == MaxFiles);
    }

    private async Task<IReadOnlyList<HealthFact>> CheckHealthAsync(CancellationToken cancellationToken)
    {
        var facts = new List<HealthFact>();
        foreach (var service in _health)
        {
            var report = await service.CheckHealthAsync(cancellationToken);
            facts.AddRange(report.Entries.Select(entry => new HealthFact(entry.Key, entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Duration)));
        }

        return facts;
    }

    private KeyFact[] DescribeKeys()
    {
        var now = _time.GetUtcNow();
        var keys = _keys.GetAllKeys().OrderByDescending(key => key.CreationDate).ToArray();
        var current = keys.Where(key => !key.IsRevoked && key.ActivationDate <= now && key.ExpirationDate > now).MaxBy(key => key.ActivationDate);
        return [.. keys.Take(10).Select(key => new KeyFact(key.CreationDate, key.ExpirationDate, key.IsRevoked, key == current))];
    }
}
