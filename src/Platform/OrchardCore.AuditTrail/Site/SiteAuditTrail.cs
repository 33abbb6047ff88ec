using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Recipes.Events;
using OrchardCore.Recipes.Models;
using OrchardCore.Security;
using OrchardCore.Users.AuditTrail.Models;

namespace OrchardCore.AuditTrail.Site;

/// <summary>Details of an event of the site: the feature, recipe, role, or what changed.</summary>
public class AuditTrailSiteEvent : IAuditTrailSubject
{
    public string? Subject { get; set; }

    /// <summary>What changed, without secrets.</summary>
    public List<AuditTrailUserChange> Changes { get; set; } = [];
}

/// <summary>The events of the site itself.</summary>
public sealed class SiteAuditTrailEventConfiguration : IConfigureOptions<AuditTrailOptions>
{
    public const string Site = nameof(Site);
    public const string FeatureEnabled = nameof(FeatureEnabled);
    public const string FeatureDisabled = nameof(FeatureDisabled);
    public const string RecipeExecuted = nameof(RecipeExecuted);
    public const string RoleCreated = nameof(RoleCreated);
    public const string RoleRemoved = nameof(RoleRemoved);
    public const string RoleChanged = nameof(RoleChanged);
    public const string SettingsChanged = nameof(SettingsChanged);
    public const string ContentTypesChanged = nameof(ContentTypesChanged);
    public const string LayersChanged = nameof(LayersChanged);
    public const string TemplatesChanged = nameof(TemplatesChanged);
    public const string PlacementsChanged = nameof(PlacementsChanged);
    public const string AdminMenusChanged = nameof(AdminMenusChanged);
    public const string QueriesChanged = nameof(QueriesChanged);
    public const string SitemapsChanged = nameof(SitemapsChanged);
    public const string Exported = nameof(Exported);
    public const string ExportPlansChanged = nameof(ExportPlansChanged);
    public const string BackgroundTasksChanged = nameof(BackgroundTasksChanged);

    public void Configure(AuditTrailOptions options) => options.For<SiteAuditTrailEventConfiguration>(Site, S => S["Site"])
        .WithEvent(FeatureEnabled, S => S["Feature enabled"], S => S["A feature was enabled."], true)
        .WithEvent(FeatureDisabled, S => S["Feature disabled"], S => S["A feature was disabled."], true)
        .WithEvent(RecipeExecuted, S => S["Recipe executed"], S => S["A recipe was executed."], true)
        .WithEvent(RoleCreated, S => S["Role created"], S => S["A role was created."], true)
        .WithEvent(RoleRemoved, S => S["Role deleted"], S => S["A role was deleted."], true)
        .WithEvent(RoleChanged, S => S["Permissions changed"], S => S["The permissions of roles were changed."], true)
        .WithEvent(SettingsChanged, S => S["Settings changed"], S => S["Settings of the site were changed."], true)
        .WithEvent(ContentTypesChanged, S => S["Content types changed"], S => S["Content types, parts or fields were changed."], true)
        .WithEvent(LayersChanged, S => S["Layers changed"], S => S["Layers or their rules were changed."], true)
        .WithEvent(TemplatesChanged, S => S["Templates changed"], S => S["Templates were written, changed or deleted."], true)
        .WithEvent(PlacementsChanged, S => S["Placements changed"], S => S["Placement rules were changed."], true)
        .WithEvent(AdminMenusChanged, S => S["Admin menus changed"], S => S["Entries of the administration's menu were changed."], true)
        .WithEvent(Exported, S => S["Site exported"], S => S["A package of an export plan was made."], true)
        .WithEvent(ExportPlansChanged, S => S["Export plans changed"], S => S["An export plan or its steps were changed."], true)
        .WithEvent(QueriesChanged, S => S["Queries changed"], S => S["Queries were changed."], true)
        .WithEvent(SitemapsChanged, S => S["Sitemaps changed"], S => S["Sitemaps were changed."], true)
        .WithEvent(BackgroundTasksChanged, S => S["Background tasks changed"], S => S["Schedules of background tasks were changed."], true);
}

/// <summary>Records features, recipes and roles.</summary>
public sealed class SiteAuditTrailHandler : IFeatureEventHandler, IRecipeEventHandler, IRoleCreatedEventHandler, IRoleRemovedEventHandler
{
    private readonly IServiceProvider _services;
    private readonly CurrentActor _actor;

    public SiteAuditTrailHandler(IServiceProvider services, CurrentActor actor)
    {
        _services = services;
        _actor = actor;
    }

    // The "-ing" events run in the request of whoever does it, the "-ed" events later.
    public Task EnablingAsync(IFeatureInfo feature) => RecordAsync(SiteAuditTrailEventConfiguration.FeatureEnabled, feature.Id);

    public Task DisablingAsync(IFeatureInfo feature) => RecordAsync(SiteAuditTrailEventConfiguration.FeatureDisabled, feature.Id);

    public Task RecipeExecutedAsync(string executionId, RecipeDescriptor descriptor) => RecordAsync(SiteAuditTrailEventConfiguration.RecipeExecuted, descriptor.DisplayName ?? descriptor.Name);

    public Task RecipeExecutingAsync(string executionId, RecipeDescriptor descriptor) => Task.CompletedTask;

    public Task RecipeStepExecutingAsync(RecipeExecutionContext context) => Task.CompletedTask;

    public Task RecipeStepExecutedAsync(RecipeExecutionContext context) => Task.CompletedTask;

    public Task ExecutionFailedAsync(string executionId, RecipeDescriptor descriptor) => Task.CompletedTask;

    public Task RoleCreatedAsync(string roleName) => RecordAsync(SiteAuditTrailEventConfiguration.RoleCreated, roleName);

    public Task RoleRemovedAsync(string roleName) => RecordAsync(SiteAuditTrailEventConfiguration.RoleRemoved, roleName);

    private Task RecordAsync(string name, string subject) => _services.GetRequiredService<IAuditTrailManager>().RecordEventAsync(_actor.CreateContext(
        name, SiteAuditTrailEventConfiguration.Site, subject, new AuditTrailSiteEvent { Subject = subject }));
}
