using System.Diagnostics;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Title;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>What the pages of a request use, each looked up once for all of them.</summary>
internal sealed class PageServices
{
    private readonly IServiceProvider _services;
    private ViewContextAccessor? _viewContexts;
    private IDisplayHelper? _displayHelper;
    private IShapeFactory? _shapeFactory;
    private IOrchardDisplayHelper? _orchardHelper;
    private IPageTitleBuilder? _title;
    private PageState? _state;
    private IThemeManager? _themes;
    private HtmlEncoder? _encoder;
    private DiagnosticSource? _diagnostics;
    private IModelMetadataProvider? _metadata;
    private readonly Dictionary<RazorTemplate, RazorPageBase> _spares = [];

    public PageServices(IServiceProvider services)
    {
        _services = services;
    }

    public ViewContextAccessor ViewContexts => _viewContexts ??= _services.GetRequiredService<ViewContextAccessor>();

    public IDisplayHelper DisplayHelper => _displayHelper ??= _services.GetRequiredService<IDisplayHelper>();

    public IShapeFactory ShapeFactory => _shapeFactory ??= _services.GetRequiredService<IShapeFactory>();

    public IOrchardDisplayHelper OrchardHelper => _orchardHelper ??= _services.GetRequiredService<IOrchardDisplayHelper>();

    public IPageTitleBuilder Title => _title ??= _services.GetRequiredService<IPageTitleBuilder>();

    public PageState State => _state ??= _services.GetRequiredService<PageState>();

    public IThemeManager Themes => _themes ??= _services.GetRequiredService<IThemeManager>();

    public HtmlEncoder Encoder => _encoder ??= _services.GetRequiredService<HtmlEncoder>();

    public DiagnosticSource Diagnostics => _diagnostics ??= _services.GetRequiredService<DiagnosticSource>();

    public IModelMetadataProvider Metadata => _metadata ??= _services.GetRequiredService<IModelMetadataProvider>();

    /// <summary>A page of the template that has done its work within this request; cards and rows come in numbers.</summary>
    public RazorPageBase? TakeSpare(RazorTemplate template)
    {
        return _spares.Remove(template, out var page) ? page : null;
    }

    public void KeepSpare(RazorTemplate template, RazorPageBase page)
    {
        _spares[template] = page;
    }
}
