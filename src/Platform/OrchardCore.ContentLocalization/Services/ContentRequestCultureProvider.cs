using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentLocalization.Services;

namespace OrchardCore.ContentLocalization;

/// <summary>Gives a page the culture of the content item whose address it has.</summary>
public class ContentRequestCultureProvider : RequestCultureProvider
{
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var pages = httpContext.RequestServices.GetRequiredService<IContentCulturePickerService>();
        return await pages.GetLocalizationFromRouteAsync(httpContext.Request.Path) is { } localization ? new ProviderCultureResult(localization.Culture) : null;
    }
}
