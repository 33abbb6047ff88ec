using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Features.ViewModels;

public class FeaturesViewModel
{
    public IReadOnlyList<FeatureEntry> Features { get; set; } = [];
}

public class FeatureEntry
{
    public IFeatureInfo Feature { get; set; } = null!;

    public bool IsEnabled { get; set; }

    /// <summary>Whether it may be disabled: neither always enabled nor needed by the administration, the themes or the content types.</summary>
    public bool CanDisable { get; set; }

    /// <summary>What it needs, by name.</summary>
    public IReadOnlyList<string> Needs { get; set; } = [];

    /// <summary>Enabled features that go with it when it is disabled, by name.</summary>
    public IReadOnlyList<string> NeededBy { get; set; } = [];
}
