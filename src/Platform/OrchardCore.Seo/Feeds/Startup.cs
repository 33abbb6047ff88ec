using OrchardCore.Modules;

namespace OrchardCore.Feeds;

/// <summary>The feature is its controller; it needs no services of its own.</summary>
[Feature("OrchardCore.Feeds")]
public sealed class Startup : StartupBase
{
}
