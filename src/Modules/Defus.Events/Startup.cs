using Defus.Common.Content;
using Defus.Common.Pictures;
using Defus.Events.Drivers;
using Defus.Events.Handlers;
using Defus.Events.Indexes;
using Defus.Events.Models;
using Defus.Events.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Defus.Events;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<EventPart>().UseDisplayDriver<EventPartDisplayDriver>().AddHandler<EventPartHandler>();
        services.AddContentPart<UpcomingEventsPart>().UseDisplayDriver<UpcomingEventsPartDisplayDriver>();
        services.AddContentPart<EventArchivePart>().UseDisplayDriver<EventArchivePartDisplayDriver>();
        services.AddScoped<IContentDisplayDriver, EventsOfMemberDisplayDriver>();

        services.AddPublishedContentCache();
        services.TryAddSingleton<ResponsivePictures>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddPermissionProvider<Permissions>();
        services.AddDataMigration<Migrations>();
        services.AddIndexProvider<EventIndexProvider>();
        services.TryAddScoped<TermNames>();
        services.TryAddScoped<PublishedNames>();
        services.AddScoped<EventWords>();
        services.AddScoped<IEventCalendar, EventCalendar>();
        services.AddScoped<IEventArchive, EventArchive>();
        services.AddScoped<CalendarFeed>();
        services.AddScoped<IPageDescriber, EventDescriber>();
    }
}
