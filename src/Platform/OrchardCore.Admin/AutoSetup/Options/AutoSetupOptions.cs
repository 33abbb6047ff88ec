namespace OrchardCore.AutoSetup.Options;

/// <summary>How a site sets itself up: section OrchardCore_AutoSetup of the configuration.</summary>
public class AutoSetupOptions
{
    /// <summary>Only a request for this path sets the site up; any request when empty.</summary>
    public string? AutoSetupPath { get; set; }

    public LockOptions? LockOptions { get; set; }

    public List<TenantSetupOptions> Tenants { get; set; } = [];

    /// <summary>Whether the configuration has the section at all.</summary>
    public bool ConfigurationExists { get; set; }
}

/// <summary>Limits of the lock around a set-up, in milliseconds.</summary>
public class LockOptions
{
    public int LockTimeout { get; set; }

    public int LockExpiration { get; set; }
}
