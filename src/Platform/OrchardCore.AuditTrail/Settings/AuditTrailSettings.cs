namespace OrchardCore.AuditTrail.Settings;

public class AuditTrailSettingsGroup
{
    public const string Id = "AuditTrail";
}

/// <summary>Which events are recorded. Stands in for Orchard Core's AuditTrailSettings.</summary>
public class AuditTrailSettings
{
    public AuditTrailCategorySettings[] Categories { get; set; } = [];

    /// <summary>Addresses of visitors are personal data: not kept unless the site's owner asks for it.</summary>
    public bool ClientIpAddressAllowed { get; set; }
}

public class AuditTrailCategorySettings
{
    public string Name { get; set; } = "";

    public AuditTrailEventSettings[] Events { get; set; } = [];
}

public class AuditTrailEventSettings
{
    public string Name { get; set; } = "";

    public string Category { get; set; } = "";

    public bool IsEnabled { get; set; }
}

/// <summary>How long events are kept.</summary>
public class AuditTrailTrimmingSettings
{
    public int RetentionDays { get; set; } = 90;

    public DateTime? LastRunUtc { get; set; }

    public bool Disabled { get; set; }
}
