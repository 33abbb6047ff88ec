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

namespace OrchardCore.AuditTrail.Site;

/// <summary>Details of an event of the site: the feature, recipe or role.</summary>
public class AuditTrailSiteEvent : IAuditTrailSubject
{
    public string? Subject { get; set; }
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

    public void Configure(AuditTrailOptions options) => options.For<SiteAuditTrailEventConfiguration>(Site, S => S["Site"])
        .WithEvent(FeatureEnabled, S => S["Feature enabled"], S => S["A feature was enabled."], true)
        .WithEvent(FeatureDisabled, S => S["Feature disabled"], S => S["A feature was disabled."], true)
        .WithEvent(RecipeExecuted, S => S["Recipe executed"], S => S["A recipe was executed."], true)
        .WithEvent(RoleCreated, S => S["Role created"], S => S["A role was created."], true)
        .WithEvent(RoleRemoved, S => S["Role deleted"], S => S["A role was deleted."], true);
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

    private Task RecordAsync(string name, string subject) => _services.GetRequiredService<IAuditTrailManager>().RecordEventAsync(new AuditTrailContext<AuditTrailSiteEvent>(
        name, SiteAuditTrailEventConfiguration.Site, subject, _actor.UserId, _actor.UserName, new AuditTrailSiteEvent { Subject = subject }));
}
