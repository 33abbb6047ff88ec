using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Environment.Shell;

/// <summary>The features that the application enables by itself.</summary>
internal sealed class ApplicationFeatures
{
    public ApplicationFeatures(IEnumerable<ApplicationFeature> features)
    {
        All = [.. features];
    }

    public IReadOnlyList<ApplicationFeature> All { get; }
}
