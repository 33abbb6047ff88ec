using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.DisplayManagement;

/// <summary>The view context of the current scope, made up when shapes are rendered outside of any view. Stands in for ViewContextAccessor.</summary>
public sealed class ViewContextAccessor
{
    private readonly IServiceProvider _services;
    private ViewContext? _viewContext;

    public ViewContextAccessor(IServiceProvider services)
    {
        _services = services;
    }

    public ViewContext? ViewContext
    {
        get => _viewContext;
        set => _viewContext = value;
    }

    /// <summary>The view context to render with.</summary>
    public ViewContext GetViewContext()
    {
        return _viewContext ??= Create();
    }

    private ViewContext Create()
    {
        var httpContext = _services.GetRequiredService<IHttpContextAccessor>().HttpContext ?? new DefaultHttpContext { RequestServices = _services };
        var action = httpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor();
        var routeData = httpContext.Features.Get<IRoutingFeature>()?.RouteData ?? httpContext.GetRouteData();
        return new ViewContext(
            new ActionContext(httpContext, routeData, action),
            NoView.Instance,
            new ViewDataDictionary(_services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()),
            _services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(httpContext),
            TextWriter.Null,
            new HtmlHelperOptions());
    }

    private sealed class NoView : IView
    {
        public static readonly NoView Instance = new();

        public string Path => string.Empty;

        public Task RenderAsync(ViewContext context)
        {
            return Task.CompletedTask;
        }
    }
}
