using Defus.Common.Content;
using Defus.Common.Pictures;
using Defus.News.Drivers;
using Defus.News.Indexes;
using Defus.News.Models;
using Defus.News.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Defus.News;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<NewsPostPart>().UseDisplayDriver<NewsPostPartDisplayDriver>();
        services.AddContentPart<NewsTeasersPart>().UseDisplayDriver<NewsTeasersPartDisplayDriver>();
        services.AddContentPart<MemberNewsPart>().UseDisplayDriver<MemberNewsPartDisplayDriver>();
        services.AddContentPart<NewsArchivePart>().UseDisplayDriver<NewsArchivePartDisplayDriver>();
        services.AddContentPart<NewsTopicsPart>().UseDisplayDriver<NewsTopicsPartDisplayDriver>();
        services.AddScoped<IContentDisplayDriver, NewsOfMemberDisplayDriver>();

        services.AddPublishedContentCache();
        services.TryAddSingleton<ResponsivePictures>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddPermissionProvider<Permissions>();
        services.AddDataMigration<Migrations>();
        services.AddIndexProvider<NewsPostIndexProvider>();
        services.TryAddScoped<TermNames>();
        services.TryAddScoped<PublishedNames>();
        services.AddScoped<INewsDesk, NewsDesk>();
        services.AddScoped<INewsArchive, NewsArchive>();
        services.AddScoped<NewsFeed>();
        services.AddScoped<IPageDescriber, NewsPostDescriber>();
    }
}
