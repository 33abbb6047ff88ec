using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.Deployment.Import;

/// <summary>Lets those who may import send large requests, before anything else reads the form.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ImportUploadAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the filter that reads the antiforgery token from the form.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!await http.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(http.User, DeploymentPermissions.Import))
        {
            context.Result = http.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
            return;
        }

        // The form has more than the file in it.
        var limit = http.RequestServices.GetRequiredService<IOptions<PackageOptions>>().Value.MaxPackageSize + (1024 * 1024);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit, ValueLengthLimit = 64 * 1024 * 1024 }));
    }
}
