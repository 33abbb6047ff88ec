using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>A compiled Razor file as a shape template: the page is made, given the shape as its model and run, without a view engine.</summary>
internal sealed class RazorTemplate : IView
{
    private readonly CompiledView _view;
    private readonly Lazy<RazorPageActivation> _activation;

    public RazorTemplate(CompiledView view)
    {
        _view = view;
        _activation = new(() => RazorPageActivation.Create(view.Type));
    }

    public string Path => _view.Identifier;

    public async Task<IHtmlContent> RenderAsync(DisplayContext context)
    {
        var services = context.ServiceProvider;
        var pages = context.DisplayHelper is DisplayHelper helper ? helper.Pages : services.GetRequiredService<PageServices>();
        var parent = pages.ViewContexts.GetViewContext();
        var activation = _activation.Value;
        var writer = new ShapeWriter();
        var page = pages.TakeSpare(this);
        if (page is null)
        {
            var viewData = activation.CreateViewData(pages.Metadata, parent.ModelState);
            page = activation.CreatePage(new ViewContext(parent, this, viewData, writer) { ExecutingFilePath = Path }, services, pages);
            page.Path = Path;
        }

        var viewContext = page.ViewContext;
        viewContext.Writer = writer;
        viewContext.FormContext = parent.FormContext;
        viewContext.ViewData.Model = context.Value;
        viewContext.ViewData.TemplateInfo.HtmlFieldPrefix = context.HtmlFieldPrefix;
        await page.ExecuteAsync();
        if (activation.MayRunAgain(page))
        {
            viewContext.ViewData.Clear();
            pages.KeepSpare(this, page);
        }

        return writer.ToHtml();
    }

    /// <summary>Not used: templates are rendered as shapes.</summary>
    Task IView.RenderAsync(ViewContext context)
    {
        throw new InvalidOperationException($"'{Path}' is a shape template; render its shape.");
    }
}
