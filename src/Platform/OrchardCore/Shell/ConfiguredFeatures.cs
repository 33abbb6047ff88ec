using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell;

/// <summary>Features given by the application instead of a database.</summary>
internal sealed class ConfiguredFeatures : IShellDescriptorManager
{
    private readonly ShellDescriptor _descriptor;

    public ConfiguredFeatures(string[] featureIds)
    {
        _descriptor = new ShellDescriptor { SerialNumber = 1, Features = [.. featureIds.Select(id => new ShellFeature(id))] };
    }

    public Task<ShellDescriptor?> GetShellDescriptorAsync() => Task.FromResult<ShellDescriptor?>(_descriptor);

    public Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures)
    {
        _descriptor.SerialNumber = priorSerialNumber + 1;
        _descriptor.Features = [.. enabledFeatures];
        return Task.CompletedTask;
    }
}
