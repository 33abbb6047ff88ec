using Fluid;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OrchardCore.Liquid;

/// <summary>What a template is rendered with: the services of the shell scope and, within a view, its context.</summary>
public class LiquidTemplateContext : TemplateContext
{
    public const int MaxShapeRecursions = 3;

    public LiquidTemplateContext(IServiceProvider services, TemplateOptions options)
        : base(options)
    {
        Services = services;
    }

    public IServiceProvider Services { get; }

    public ViewContext? ViewContext { get; set; }

    /// <summary>Culture, time zone and "now" have been set.</summary>
    public bool IsInitialized { get; set; }

    public int ShapeRecursions { get; set; }
}
