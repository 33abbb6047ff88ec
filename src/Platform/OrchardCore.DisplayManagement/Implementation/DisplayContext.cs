using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>The rendering of one shape. Stands in for DisplayContext.</summary>
public class DisplayContext
{
    public DisplayContext()
    {
    }

    [SetsRequiredMembers]
    public DisplayContext(DisplayContext context)
    {
        ServiceProvider = context.ServiceProvider;
        DisplayHelper = context.DisplayHelper;
        HtmlFieldPrefix = context.HtmlFieldPrefix;
        Value = context.Value;
    }

    public required IServiceProvider ServiceProvider { get; set; }

    public required IDisplayHelper DisplayHelper { get; set; }

    public string HtmlFieldPrefix { get; set; } = string.Empty;

    public required IShape Value { get; set; }
}

/// <summary>What events around the rendering of a shape see and may change. Stands in for ShapeDisplayContext.</summary>
public class ShapeDisplayContext
{
    public required IShape Shape { get; set; }

    /// <summary>Setting it before the template runs takes the template's place.</summary>
    public IHtmlContent? ChildContent { get; set; }

    public required DisplayContext DisplayContext { get; set; }

    public required IServiceProvider ServiceProvider { get; set; }
}
