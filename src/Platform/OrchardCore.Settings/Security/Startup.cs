using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;

namespace OrchardCore.Security;

[Feature("OrchardCore.Security")]
public sealed class Startup : StartupBase
{
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Security;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<SecurityHeadersMiddleware>();
}
