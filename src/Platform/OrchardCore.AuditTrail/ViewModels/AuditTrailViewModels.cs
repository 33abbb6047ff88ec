using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Contents.Versions;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.AuditTrail.Models;

namespace OrchardCore.AuditTrail.ViewModels;

/// <summary>The filters of the list.</summary>
public class AuditTrailIndexOptions
{
    public string? SearchText { get; set; }

    public string? Category { get; set; }

    public string? Event { get; set; }

    public string? UserName { get; set; }

    public string? CorrelationId { get; set; }

    /// <summary>Days in the time zone of the site, the first and the last.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    [BindNever]
    public int TotalItemCount { get; set; }

    public bool IsFiltered => !string.IsNullOrEmpty(SearchText + Category + Event + UserName + CorrelationId) || From is not null || To is not null;
}

/// <summary>A page of the list.</summary>
public sealed record AuditTrailListViewModel(
    AuditTrailIndexOptions Options,
    IReadOnlyList<AuditTrailEventIndex> Events,
    IReadOnlyDictionary<string, AuditTrailCategoryDescriptor> Categories,
    IShape Pager,
    int First);

/// <summary>The page of an event.</summary>
public sealed record AuditTrailItemViewModel(AuditTrailEvent Event, AuditTrailEventDescriptor Descriptor, IShape Details);

/// <summary>What an event changed in an item.</summary>
public class AuditTrailContentEventViewModel : ShapeViewModel
{
    public OrchardCore.ContentManagement.ContentItem Item { get; set; } = null!;

    /// <summary>The item still exists and may be edited.</summary>
    public bool MayEdit { get; set; }

    /// <summary>The event recorded before; null when there is none (any more).</summary>
    public AuditTrailEvent? Previous { get; set; }

    public IReadOnlyList<FieldDifference> Changes { get; set; } = [];
}

/// <summary>What an event changed in an account.</summary>
public class AuditTrailUserEventViewModel : ShapeViewModel
{
    public IReadOnlyList<AuditTrailUserChange> Changes { get; set; } = [];
}

/// <summary>The settings.</summary>
public class AuditTrailSettingsViewModel
{
    public bool ClientIpAddressAllowed { get; set; }

    /// <summary>Names of the events that are recorded, as "Category.Event".</summary>
    public string[] Recorded { get; set; } = [];

    [BindNever]
    public IReadOnlyList<AuditTrailCategoryDescriptor> Categories { get; set; } = [];
}

public class AuditTrailTrimmingSettingsViewModel
{
    [System.ComponentModel.DataAnnotations.Range(1, 3650)]
    public int RetentionDays { get; set; }

    public bool Disabled { get; set; }

    [BindNever]
    public DateTime? LastRunUtc { get; set; }
}
