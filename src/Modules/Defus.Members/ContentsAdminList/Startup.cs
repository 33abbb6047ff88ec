using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;

namespace Defus.Members.ContentsAdminList;

/// <summary>The choice of a member above content lists.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDisplayDriver<ContentOptionsViewModel, MemberContentsAdminListDisplayDriver>();
}
