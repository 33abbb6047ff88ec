using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Builds shells. Stands in for OrchardCore.Environment.Shell.Builders.IShellContextFactory.</summary>
public interface IShellContextFactory
{
    /// <summary>The shell with the features the site's database names.</summary>
    Task<ShellContext> CreateShellContextAsync(ShellSettings settings);

    /// <summary>The shell that sets a site up; it needs no database.</summary>
    Task<ShellContext> CreateSetupContextAsync(ShellSettings settings);

    /// <summary>A shell with the features of a given descriptor, and those they depend on.</summary>
    Task<ShellContext> CreateDescribedContextAsync(ShellSettings settings, ShellDescriptor shellDescriptor);
}
