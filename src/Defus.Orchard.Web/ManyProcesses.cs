namespace Defus.Orchard.Web;

/// <summary>With a Redis server in the configuration several processes behave as one site: nothing has to be switched on besides.</summary>
public static class ManyProcesses
{
    public static void Configure(OrchardCoreBuilder orchard, IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration["OrchardCore:OrchardCore_Redis:Configuration"]))
        {
            orchard.AddTenantFeatures("OrchardCore.Redis.Cache", "OrchardCore.Redis.Bus", "OrchardCore.Redis.Lock", "OrchardCore.Redis.DataProtection");
        }
    }
}
