using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents.Services;
using OrchardCore.Modules;

namespace Defus.Events.ContentsAdminList;

/// <summary>The filter of the content list.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentsAdminListFilter, MemberContentsAdminListFilter>();
}
