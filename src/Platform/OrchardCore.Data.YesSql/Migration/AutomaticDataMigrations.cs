using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace OrchardCore.Data.Migration;

/// <summary>Brings the data of all enabled features up to date when the shell is activated.</summary>
internal sealed class AutomaticDataMigrations : ModularTenantEvents
{
    private readonly ShellSettings _shellSettings;
    private readonly IServiceProvider _services;

    public AutomaticDataMigrations(ShellSettings shellSettings, IServiceProvider services)
    {
        _shellSettings = shellSettings;
        _services = services;
    }

    public override async Task ActivatingAsync()
    {
        if (!_shellSettings.IsUninitialized())
        {
            await ((IDataMigrationManager)_services.GetService(typeof(IDataMigrationManager))!).UpdateAllFeaturesAsync();
        }
    }
}
