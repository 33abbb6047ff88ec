using OrchardCore.AuditTrail.Models;
using OrchardCore.Json;

namespace OrchardCore.Users.AuditTrail.Models;

/// <summary>The account it was about. Stands in for Orchard Core's AuditTrailUserEvent.</summary>
public class AuditTrailUserEvent : IAuditTrailSubject
{
    public string Name { get; set; } = "User";

    public string? UserName { get; set; }

    public string? UserId { get; set; }

    /// <summary>What changed, without secrets. The built-in platform's addition.</summary>
    public List<AuditTrailUserChange> Changes { get; set; } = [];

    string? IAuditTrailSubject.Subject => UserName;
}

/// <summary>A property of an account before and after.</summary>
public class AuditTrailUserChange
{
    public string Property { get; set; } = "";

    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    public static List<AuditTrailUserChange> From(IEnumerable<JsonDifference> differences)
        => [.. differences.Select(difference => new AuditTrailUserChange { Property = difference.Path, Before = difference.Before ?? "", After = difference.After ?? "" })];
}
