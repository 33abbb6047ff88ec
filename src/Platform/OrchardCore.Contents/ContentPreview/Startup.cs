using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentPreview.Handlers;
using OrchardCore.ContentPreview.Models;
using OrchardCore.Contents;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.ContentPreview;

[Feature("OrchardCore.ContentPreview")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PreviewPart>().AddHandler<PreviewPartHandler>();
        services.AddScoped<IContentDisplayDriver, ContentPreviewDriver>();
        services.AddDataMigration<Migrations>();
    }
}

/// <summary>The preview button of the editor.</summary>
internal sealed class ContentPreviewDriver : ContentDisplayDriver
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public ContentPreviewDriver(IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _authorization = authorization;
        _http = http;
    }

    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context)
        => context.HtmlFieldPrefix.Length > 0 || _http.HttpContext?.User is not { } user
            ? null
            : Dynamic("ContentPreview_Button", shape => { shape.ContentItem = model; }).Location("Actions:35")
                .RenderWhen(() => _authorization.AuthorizeAsync(user, CommonPermissions.PreviewContent, model));
}

[Feature("OrchardCore.ContentPreview")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(PreviewPart), part => part
            .Attachable()
            .WithDescription("Shows the preview of an item at another address."));
        return 1;
    }
}
