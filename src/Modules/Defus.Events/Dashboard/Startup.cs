using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Title.Models;

namespace Defus.Events.Dashboard;

/// <summary>The widget for the dashboard of the administration.</summary>
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<EventsDashboardPart>().UseDisplayDriver<EventsDashboardPartDisplayDriver>();
        services.AddDataMigration<Migrations>();
    }
}

[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(EventsDashboardPart), part => part
            .Attachable()
            .WithDisplayName("Nächste Termine (Übersicht)")
            .WithDescription("Zeigt die nächsten Termine auf der Übersicht der Verwaltung."));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(EventTypes.EventsDashboard, type => type
            .WithDisplayName("Nächste Termine (Übersicht)")
            .WithDescription("Die nächsten Termine auf der Übersicht der Verwaltung.")
            .Stereotype("DashboardWidget")
            .WithPart(nameof(TitlePart), part => part.WithPosition("0"))
            .WithPart(nameof(EventsDashboardPart), part => part.WithPosition("1"))
            .WithPart("DashboardPart", part => part.WithPosition("2")));

        return 1;
    }
}
