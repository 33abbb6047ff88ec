using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Liquid;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Liquid.Filters;

/// <summary>t, html_class and shape_properties.</summary>
internal static class ViewFilters
{
    /// <summary>A text in the culture of the request; the arguments fill its places.</summary>
    public static ValueTask<FluidValue> Localize(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var parameters = new object[arguments.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = arguments.At(i).ToStringValue();
        }

        var text = input.ToStringValue();
        var liquidContext = (LiquidTemplateContext)context;
        if (liquidContext.ViewContext is { } viewContext)
        {
            var viewLocalizer = liquidContext.Services.GetRequiredService<IViewLocalizer>();
            (viewLocalizer as IViewContextAware)?.Contextualize(viewContext);
            return new StringValue(viewLocalizer.GetString(text, parameters));
        }

        var localizer = liquidContext.Services.GetRequiredService<IStringLocalizerFactory>().Create("Liquid", "");
        return new StringValue(localizer[text, parameters]);
    }

    public static ValueTask<FluidValue> HtmlClass(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new StringValue(input.ToStringValue().HtmlClassify());

    public static ValueTask<FluidValue> ShapeProperties(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not IShape shape)
        {
            return NilValue.Instance;
        }

        foreach (var name in arguments.Names)
        {
            shape.Properties[name.ToPascalCaseUnderscore()] = arguments[name].ToObjectValue();
        }

        return input;
    }
}
