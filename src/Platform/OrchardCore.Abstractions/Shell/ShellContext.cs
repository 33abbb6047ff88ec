using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell.Builders
{
    /// <summary>The running site: its settings, its enabled features and its service container.</summary>
    public abstract class ShellContext : IAsyncDisposable
    {
        public ShellSettings Settings { get; set; } = null!;

        public ShellBlueprint Blueprint { get; set; } = null!;

        public IServiceProvider ServiceProvider { get; set; } = null!;

        /// <summary>Whether the shell's tenant events have been raised.</summary>
        public bool IsActivated { get; set; }

        /// <summary>A new scope that keeps the shell alive until it is disposed.</summary>
        public abstract ShellScope CreateScope();

        /// <summary>Ends the shell: waits for its scopes, raises the events of its end and disposes its services.</summary>
        public abstract ValueTask DisposeAsync();
    }
}

namespace OrchardCore.Environment.Shell.Builders.Models
{
    /// <summary>What a shell is made of.</summary>
    public class ShellBlueprint
    {
        public ShellSettings Settings { get; set; } = null!;

        public ShellDescriptor Descriptor { get; set; } = null!;

        /// <summary>Enabled features in dependency order.</summary>
        public IReadOnlyList<IFeatureInfo> Features { get; set; } = [];
    }
}

namespace OrchardCore.Environment.Shell.Descriptor.Models
{
    /// <summary>The features a site owner enabled.</summary>
    public class ShellDescriptor : Data.Documents.Document
    {
        public int SerialNumber { get; set; }

        public IList<ShellFeature> Features { get; set; } = [];

        /// <summary>Features that have been enabled at least once.</summary>
        public IList<ShellFeature> Installed { get; set; } = [];
    }

    /// <summary>A feature by id.</summary>
    public class ShellFeature : IEquatable<ShellFeature>
    {
        public ShellFeature()
        {
        }

        public ShellFeature(string id, bool alwaysEnabled = false)
        {
            Id = id;
            AlwaysEnabled = alwaysEnabled;
        }

        public string Id { get; set; } = string.Empty;

        public bool AlwaysEnabled { get; set; }

        public bool Equals(ShellFeature? other) => Id == other?.Id;

        public override bool Equals(object? obj) => Equals(obj as ShellFeature);

        public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
    }
}

namespace OrchardCore.Environment.Shell.Descriptor
{
    /// <summary>Reads and writes the enabled features of the site in its database.</summary>
    public interface IShellDescriptorManager
    {
        /// <summary>The stored descriptor, or null before set-up.</summary>
        Task<ShellDescriptor?> GetShellDescriptorAsync();

        Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures);
    }
}

namespace OrchardCore.Data.Documents
{
    /// <summary>A document stored once under its type. Stands in for OrchardCore.Data.Documents.Document.</summary>
    public interface IDocument
    {
        string? Identifier { get; set; }
    }

    /// <summary>Base class of documents.</summary>
    public class Document : IDocument
    {
        public string? Identifier { get; set; }
    }
}
