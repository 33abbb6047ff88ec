using System.Diagnostics;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Diagnostics;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.Mvc;

/// <summary>
/// Runs a view within the theme as shapes run: its pieces are collected, put into the layout shape and written to the response once. Views
/// with other view starts, and those of no theme, go MVC's own way.
/// </summary>
internal sealed class PageResultExecutor : ViewResultExecutor
{
    private const string ContentType = "text/html; charset=utf-8";

    private static readonly ActivitySource _source = new("OrchardCore.DisplayManagement");

    private readonly IRazorPageActivator _activator;
    private readonly HtmlEncoder _encoder;
    private readonly MvcViewOptions _options;

    public PageResultExecutor(
        IOptions<MvcViewOptions> viewOptions,
        IHttpResponseStreamWriterFactory writerFactory,
        ICompositeViewEngine viewEngine,
        ITempDataDictionaryFactory tempDataFactory,
        DiagnosticListener diagnosticListener,
        ILoggerFactory loggerFactory,
        IModelMetadataProvider modelMetadataProvider,
        IRazorPageActivator activator,
        HtmlEncoder encoder)
        : base(viewOptions, writerFactory, viewEngine, tempDataFactory, diagnosticListener, loggerFactory, modelMetadataProvider)
    {
        _activator = activator;
        _encoder = encoder;
        _options = viewOptions.Value;
    }

    public override Task ExecuteAsync(
        ActionContext actionContext, IView view, ViewDataDictionary viewData, ITempDataDictionary tempData, string? contentType, int? statusCode)
    {
        return view is RazorView { RazorPage: Razor.IRazorPage, ViewStartPages: [Theming.ThemeViewStart] } razorView
            && (contentType ?? actionContext.HttpContext.Response.ContentType ?? ContentType) == ContentType
            ? RenderAsync(actionContext, razorView, viewData, tempData, statusCode)
            : base.ExecuteAsync(actionContext, view, viewData, tempData, contentType, statusCode);
    }

    private async Task RenderAsync(ActionContext actionContext, RazorView view, ViewDataDictionary viewData, ITempDataDictionary tempData, int? statusCode)
    {
        var begin = Stopwatch.GetTimestamp();
        using var activity = _source.StartActivity("Render");
        var writer = new ShapeWriter();
        var page = view.RazorPage;
        var context = new ViewContext(actionContext, view, viewData, tempData, writer, _options.HtmlHelperOptions) { ExecutingFilePath = page.Path };
        page.ViewContext = context;
        page.Layout = Theming.ThemeLayout.ViewPath;
        _activator.Activate(page, context);
        await page.ExecuteAsync();

        var html = await LayOutAsync(page, writer.ToHtml());
        activity?.Stop();
        RequestTiming.Current?.AddRendering(Stopwatch.GetElapsedTime(begin));
        var response = actionContext.HttpContext.Response;
        response.ContentType = ContentType;
        if (statusCode is { } status)
        {
            response.StatusCode = status;
        }

        // Nothing is sent before everything has been rendered, so that an error still gets its own page.
        await response.StartAsync();
        using var output = new Utf8ResponseWriter(response.BodyWriter);
        html.WriteTo(output, _encoder);
        output.Flush();
        await response.BodyWriter.FlushAsync();
    }

    private static Task<IHtmlContent> LayOutAsync(Microsoft.AspNetCore.Mvc.Razor.IRazorPage page, IHtmlContent body)
    {
        if (string.IsNullOrEmpty(page.Layout))
        {
            return Task.FromResult(body);
        }

        if (page.Layout != Theming.ThemeLayout.ViewPath || page.SectionWriters.Count > 0)
        {
            throw new InvalidOperationException(
                $"The view '{page.Path}' sets the layout '{page.Layout}' or sections; within a theme the layout is a shape, chosen by ViewLayout, and has zones instead.");
        }

        var pages = page.ViewContext.HttpContext.RequestServices.GetRequiredService<PageServices>();
        return Theming.ThemeLayout.RenderAsync(pages, body);
    }
}
