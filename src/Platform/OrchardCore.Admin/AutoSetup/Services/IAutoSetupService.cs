using OrchardCore.AutoSetup.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;

namespace OrchardCore.AutoSetup.Services;

/// <summary>Sets a site up from the configuration. Stands in for OrchardCore.AutoSetup.Services.IAutoSetupService.</summary>
public interface IAutoSetupService
{
    Task<SetupContext> GetSetupContextAsync(TenantSetupOptions options, ShellSettings shellSettings);

    /// <summary>Returns the context, with its errors, and whether the set-up succeeded.</summary>
    Task<(SetupContext, bool)> SetupTenantAsync(TenantSetupOptions setupOptions, ShellSettings shellSettings);
}
