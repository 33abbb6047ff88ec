using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Features.ViewModels;

public class FeaturesViewModel
{
    public IReadOnlyList<FeatureEntry> Features { get; set; } = [];
}

public class FeatureEntry
{
    public IFeatureInfo Feature { get; set; } = null!;

    public string Name { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public string Category { get; set; } = string.Empty;

    public bool IsEnabled { get; set; }

    /// <summary>Why it stays enabled, as a sentence; null when it may be disabled.</summary>
    public string? KeptBecause { get; set; }

    public bool CanDisable => IsEnabled && KeptBecause is null;

    /// <summary>What it needs, by name, and whether that is enabled.</summary>
    public IReadOnlyList<(string Name, bool IsEnabled)> Needs { get; set; } = [];

    /// <summary>Enabled features that go with it when it is disabled, by name.</summary>
    public IReadOnlyList<string> NeededBy { get; set; } = [];
}

/// <summary>What to do with several features.</summary>
public enum FeaturesBulkAction
{
    None,
    Enable,
    Disable,
}
