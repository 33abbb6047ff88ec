namespace OrchardCore.Modules;

/// <summary>How the background service polls, from the configuration section OrchardCore_BackgroundService.</summary>
public class BackgroundServiceOptions
{
    public bool ShellWarmup { get; set; }

    public TimeSpan PollingTime { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan MinimumIdleTime { get; set; } = TimeSpan.FromSeconds(10);
}
