using OrchardCore.Environment.Shell;

namespace OrchardCore.AutoSetup.Options;

/// <summary>What one site is set up with.</summary>
public class TenantSetupOptions
{
    public string? ShellName { get; set; }

    public string? SiteName { get; set; }

    public string? AdminUsername { get; set; }

    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    public string? DatabaseProvider { get; set; }

    public string? DatabaseConnectionString { get; set; }

    public string? DatabaseTablePrefix { get; set; }

    public string? DatabaseSchema { get; set; }

    public string? RecipeName { get; set; }

    public string? SiteTimeZone { get; set; }

    public string? RequestUrlHost { get; set; }

    public string? RequestUrlPrefix { get; set; }

    public string? FeatureProfile { get; set; }

    public bool IsDefault => ShellName == ShellSettings.DefaultShellName;

    /// <summary>The names of required values that are missing.</summary>
    public IEnumerable<string> FindMissing()
        => new (string Name, string? Value)[]
        {
            (nameof(SiteName), SiteName),
            (nameof(AdminUsername), AdminUsername),
            (nameof(AdminEmail), AdminEmail),
            (nameof(AdminPassword), AdminPassword),
            (nameof(DatabaseProvider), DatabaseProvider),
            (nameof(RecipeName), RecipeName),
            (nameof(SiteTimeZone), SiteTimeZone),
        }.Where(value => string.IsNullOrWhiteSpace(value.Value)).Select(value => value.Name);
}
