using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using OrchardCore.Liquid;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Liquid.Filters;

/// <summary>shape_new: the input names the type, named arguments are properties.</summary>
internal sealed class NewShapeFilter : ILiquidFilter
{
    private readonly IShapeFactory _shapeFactory;

    public NewShapeFilter(IShapeFactory shapeFactory)
    {
        _shapeFactory = shapeFactory;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var properties = arguments.Names.ToDictionary(name => name.ToPascalCaseUnderscore(), name => arguments[name].ToObjectValue());
        return FluidValue.Create(await _shapeFactory.CreateAsync(input.ToStringValue(), Arguments.From(properties)), context.Options);
    }
}

/// <summary>shape_render: the shape as HTML.</summary>
internal sealed class ShapeRenderFilter : ILiquidFilter
{
    private readonly IDisplayHelper _displayHelper;

    public ShapeRenderFilter(IDisplayHelper displayHelper)
    {
        _displayHelper = displayHelper;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new HtmlContentValue(input.ToObjectValue() is IShape shape ? await _displayHelper.ShapeExecuteAsync(shape) : HtmlString.Empty);
}

/// <summary>shape_stringify: the shape's HTML as text, for further filters.</summary>
internal sealed class ShapeStringifyFilter : ILiquidFilter
{
    private readonly IDisplayHelper _displayHelper;

    public ShapeStringifyFilter(IDisplayHelper displayHelper)
    {
        _displayHelper = displayHelper;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(input.ToObjectValue() is IShape shape ? new HtmlContentValue(await _displayHelper.ShapeExecuteAsync(shape)).ToStringValue() : "");
}
