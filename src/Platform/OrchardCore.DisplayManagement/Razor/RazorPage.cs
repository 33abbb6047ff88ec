using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>A page with a layout shape. Stands in for IRazorPage.</summary>
public interface IRazorPage
{
    /// <summary>The type of the layout shape, such as <c>Layout</c> or <c>Layout__Login</c>.</summary>
    string ViewLayout { get; set; }
}

/// <summary>Base of the Razor views and shape templates of modules and themes. Stands in for RazorPage&lt;TModel&gt;.</summary>
public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, IRazorPage
{
    private IViewLocalizer? _localizer;
    private PageServices? _pageServices;

    public override ViewContext ViewContext
    {
        get => base.ViewContext;
        set
        {
            base.ViewContext = value;

            // Shapes shown by an MVC view continue its view context; a shape's own template already continues one.
            if (value.View is not RazorTemplate)
            {
                PageServices.ViewContexts.ViewContext = value;
            }
        }
    }

    /// <summary>Makes shapes: <c>await New.MyShape(Title: "x")</c>.</summary>
    public dynamic New => Factory.New;

    public IShapeFactory Factory => PageServices.ShapeFactory;

    public IOrchardDisplayHelper Orchard => PageServices.OrchardHelper;

    public IZoneHolding ThemeLayout => State.Layout;

    public string ViewLayout
    {
        get => ThemeLayout.Metadata.Type;
        set
        {
            ThemeLayout.Metadata.Alternates.Clear();
            ThemeLayout.Metadata.Type = value.Replace("-", "__");
        }
    }

    public IPageTitleBuilder Title => PageServices.Title;

    /// <summary>Localized texts of this view.</summary>
    public IViewLocalizer T
    {
        get
        {
            if (_localizer is null)
            {
                _localizer = Services.GetRequiredService<IViewLocalizer>();
                (_localizer as IViewContextAware)?.Contextualize(ViewContext);
            }

            return _localizer;
        }
    }

    public string FullRequestPath => Context.Request.PathBase + Context.Request.Path + Context.Request.QueryString;

    public ISite Site => State.Site;

    internal PageServices PageServices
    {
        get => _pageServices ??= Services.GetRequiredService<PageServices>();
        set => _pageServices = value;
    }

    private IServiceProvider Services => ViewContext.HttpContext.RequestServices;

    private PageState State => PageServices.State;

    private IDisplayHelper DisplayHelper => PageServices.DisplayHelper;

    /// <summary>Renders a shape or, from a list, several of them; HTML and text come out as they are.</summary>
    public Task<IHtmlContent> DisplayAsync(dynamic shape)
    {
        return DisplayObjectAsync((object?)shape);
    }

    public Task<IHtmlContent> DisplayAsync(IShape? shape)
    {
        return DisplayHelper.ShapeExecuteAsync(shape);
    }

    /// <summary>Renders a shape as one of another type; its alternates go, unless they are to stay.</summary>
    public Task<IHtmlContent> DisplayAsAsync(IShape shape, string shapeType, bool? clearAlternates = null)
    {
        if (clearAlternates ?? true)
        {
            shape.Metadata.Alternates.Clear();
        }

        shape.Metadata.Type = shapeType;
        return DisplayHelper.ShapeExecuteAsync(shape);
    }

    /// <summary>Adds a piece to the page's title and returns the whole title.</summary>
    public IHtmlContent RenderTitleSegments(IHtmlContent segment, string position = "0", IHtmlContent? separator = null)
    {
        Title.AddSegment(segment, position);
        return Title.GenerateTitle(separator);
    }

    public IHtmlContent RenderTitleSegments(string? segment, string position = "0", IHtmlContent? separator = null)
    {
        if (!string.IsNullOrEmpty(segment))
        {
            Title.AddSegment(new HtmlString(HtmlEncoder.Encode(segment)), position);
        }

        return Title.GenerateTitle(separator);
    }

    /// <summary>In an MVC layout: what the view wrote.</summary>
    public IHtmlContent RenderLayoutBody()
    {
        return base.RenderBody() ?? HtmlString.Empty;
    }

    public static TagBuilder Tag(IShape shape)
    {
        return shape.GetTagBuilder();
    }

    public static TagBuilder Tag(IShape shape, string tag)
    {
        return shape.GetTagBuilder(tag);
    }

    /// <summary>In a theme's layout: the zone Content.</summary>
    public Task<IHtmlContent> RenderBodyAsync()
    {
        return DisplayAsync(ThemeLayout.Zones["Content"]);
    }

    /// <summary>Whether the layout has a zone of that name.</summary>
    public new bool IsSectionDefined(string name)
    {
        return ThemeLayout.Zones.IsNotEmpty(name);
    }

    public new IHtmlContent RenderSection(string name)
    {
        return RenderSection(name, required: true);
    }

    public new IHtmlContent RenderSection(string name, bool required)
    {
        return RenderSectionAsync(name, required).GetAwaiter().GetResult();
    }

    public new Task<IHtmlContent> RenderSectionAsync(string name)
    {
        return RenderSectionAsync(name, required: true);
    }

    /// <summary>Renders a zone of the layout.</summary>
    /// <exception cref="InvalidOperationException">The zone is required and empty.</exception>
    public new Task<IHtmlContent> RenderSectionAsync(string name, bool required)
    {
        var zone = ThemeLayout.Zones[name];
        if (required && zone.IsNullOrEmpty())
        {
            throw new InvalidOperationException($"The layout requires the zone '{name}', which nothing filled.");
        }

        return DisplayAsync(zone);
    }

    public static object? OrDefault(object? text, object? other)
    {
        return string.IsNullOrEmpty(text?.ToString()) ? other : text;
    }

    private async Task<IHtmlContent> DisplayObjectAsync(object? value)
    {
        switch (value)
        {
            case null:
                return HtmlString.Empty;
            case IShape shape:
                return await DisplayHelper.ShapeExecuteAsync(shape);
            case IHtmlContent html:
                return html;
            case string text:
                return new HtmlString(HtmlEncoder.Encode(text));
            case Task<IShape> task:
                return await DisplayHelper.ShapeExecuteAsync(await task);
            case IEnumerable<object> items:
                var content = new HtmlContentBuilder();
                foreach (var item in items)
                {
                    content.AppendHtml(await DisplayObjectAsync(item));
                }

                return content;
            default:
                throw new InvalidOperationException($"'{value.GetType()}' cannot be displayed: it is no shape.");
        }
    }
}

/// <summary>A view without a model type. Stands in for RazorPage.</summary>
public abstract class RazorPage : RazorPage<dynamic>
{
}
