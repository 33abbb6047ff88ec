using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell.Descriptor;

/// <summary>Keeps the enabled features as a document of the site's database.</summary>
public sealed class ShellDescriptorManager : IShellDescriptorManager
{
    private readonly IDocumentManager<ShellDescriptor> _documents;

    public ShellDescriptorManager(IDocumentManager<ShellDescriptor> documents)
    {
        _documents = documents;
    }

    public async Task<ShellDescriptor?> GetShellDescriptorAsync()
        => await _documents.GetOrCreateImmutableAsync() is { SerialNumber: > 0 } descriptor ? descriptor : null;

    public async Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures)
    {
        var descriptor = await _documents.GetOrCreateMutableAsync();
        if (descriptor.SerialNumber != priorSerialNumber)
        {
            throw new InvalidOperationException("Somebody else has changed the features meanwhile. Please repeat.");
        }

        descriptor.SerialNumber++;
        descriptor.Features = [.. enabledFeatures];
        descriptor.Installed = [.. descriptor.Installed.Union(descriptor.Features)];
        await _documents.UpdateAsync(descriptor);
    }
}
