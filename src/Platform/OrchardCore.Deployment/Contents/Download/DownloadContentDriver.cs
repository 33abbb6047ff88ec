using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Deployment;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Deployment.Download;

/// <summary>The way from the editor of an item to its JSON.</summary>
public sealed class DownloadContentDriver : ContentDisplayDriver
{
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public DownloadContentDriver(IAuthorizationService authorizationService, IHttpContextAccessor httpContextAccessor)
    {
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
    }

    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context)
        => model.Id == 0 || context.HtmlFieldPrefix.Length > 0 || _httpContextAccessor.HttpContext is not { User: var user }
            ? null
            : Dynamic("Content_DownloadButton", shape => { shape.ContentItem = model; }).Location("Actions:60")
                .RenderWhen(() => _authorizationService.AuthorizeAsync(user, DeploymentPermissions.Export));
}

[Feature("OrchardCore.Contents.Deployment.Download")]
public sealed class DownloadStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IContentDisplayDriver, DownloadContentDriver>();
}
