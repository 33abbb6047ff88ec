using OrchardCore.Modules;

namespace OrchardCore.SystemInformation.ViewModels;

/// <summary>How the application and what it stands on are doing.</summary>
public class SystemViewModel
{
    public ApplicationFacts Application { get; set; } = null!;

    public DatabaseFacts Database { get; set; } = null!;

    public StorageFacts Storage { get; set; } = null!;

    public IReadOnlyList<HealthFact> Health { get; set; } = [];

    public IReadOnlyList<KeyFact> Keys { get; set; } = [];

    public int EnabledFeatures { get; set; }

    public int AvailableFeatures { get; set; }

    public IReadOnlyList<RecentError> Errors { get; set; } = [];

    public long ErrorCount { get; set; }

    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;
}

public sealed record ApplicationFacts(
    string Name, string Version, string PlatformVersion, string Runtime, string OperatingSystem, string Environment, DateTimeOffset Started, TimeSpan Uptime, long WorkingSet, long Heap, int Processors);

/// <param name="Provider">The name of the provider.</param>
/// <param name="Version">The version of the server or library; null when it does not answer.</param>
/// <param name="Size">In bytes; null when it does not answer.</param>
/// <param name="LastBackup">The newest file in App_Data/Backups; null when there is none.</param>
public sealed record DatabaseFacts(string Provider, string? Version, long? Size, DateTimeOffset? LastBackup);

/// <param name="FreeSpace">In bytes.</param>
/// <param name="TotalSpace">In bytes.</param>
/// <param name="MediaSize">In bytes.</param>
/// <param name="MediaFiles">How many files.</param>
/// <param name="MediaIsMore">Whether there are more files than were counted.</param>
public sealed record StorageFacts(long? FreeSpace, long? TotalSpace, long MediaSize, int MediaFiles, bool MediaIsMore);

public sealed record HealthFact(string Name, string Status, string? Description, TimeSpan Duration);

public sealed record KeyFact(DateTimeOffset Created, DateTimeOffset Expires, bool IsRevoked, bool IsCurrent);
