using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.Liquid.Parsing;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>shape, which makes and prints one, and the tags that change a shape before it is printed.</summary>
internal static class ShapeTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterParserTag("shape", parser.ArgumentsListParser, WriteShapeAsync);
        RegisterValue(parser, "shape_add_alternates", (shape, value, context) => AddAll(shape.Metadata.Alternates.Add, value, context));
        RegisterValue(parser, "shape_add_wrappers", (shape, value, context) => AddAll(shape.Metadata.Wrappers.Add, value, context));
        RegisterValue(parser, "shape_add_classes", (shape, value, context) => AddAll(shape.Classes.Add, value, context));
        RegisterValue(parser, "shape_type", (shape, value, _) => shape.Metadata.Type = value.ToStringValue());
        RegisterValue(parser, "shape_display_type", (shape, value, _) => shape.Metadata.DisplayType = value.ToStringValue());
        RegisterValue(parser, "shape_position", (shape, value, _) => shape.Metadata.Position = value.ToStringValue());
        RegisterValue(parser, "shape_tab", (shape, value, _) => shape.Metadata.Tab = value.ToStringValue());
        RegisterValue(parser, "shape_remove_item", (shape, value, _) => (shape as Shape)?.Remove(value.ToStringValue()));
        RegisterValue(parser, "shape_remove_property", (shape, value, _) => shape.Properties.Remove(value.ToStringValue()));
        RegisterClear(parser, "shape_clear_alternates", shape => shape.Metadata.Alternates.Clear());
        RegisterClear(parser, "shape_clear_wrappers", shape => shape.Metadata.Wrappers.Clear());
        RegisterClear(parser, "shape_clear_classes", shape => shape.Classes.Clear());
        RegisterClear(parser, "shape_clear_attributes", shape => shape.Attributes.Clear());
        RegisterNamed(parser, "shape_add_attributes", (shape, values, _) => AddAttributes(shape, values));
        RegisterNamed(parser, "shape_add_properties", (shape, values, _) => AddProperties(shape, values));
        RegisterNamed(parser, "shape_cache", SetCache);
        RegisterNamed(parser, "shape_pager", PagerShape.Change);
    }

    private static async ValueTask<Completion> WriteShapeAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var type = values.Require("shape", "type", 0);
        var properties = values.Named
            .Where(value => value.Key is not ("type" or "id" or "alternate" or "wrapper") && !value.Key.StartsWith("cache_", StringComparison.Ordinal))
            .ToDictionary(value => value.Key.ToPascalCaseUnderscore(), value => value.Value.ToObjectValue());
        var shape = await LiquidTagServices.Get<IShapeFactory>(context).CreateAsync(type, Arguments.From(properties));
        shape.Id = values.GetString("id") ?? shape.Id;
        if (values.GetString("alternate") is { Length: > 0 } alternate)
        {
            shape.Metadata.Alternates.Add(alternate);
        }

        if (values.GetString("wrapper") is { Length: > 0 } wrapper)
        {
            shape.Metadata.Wrappers.Add(wrapper);
        }

        SetCache(shape, values, context);
        await LiquidTagServices.WriteShapeAsync(shape, writer, encoder, context);
        return Completion.Normal;
    }

    private static void RegisterClear(LiquidParser parser, string tagName, Action<IShape> clear) =>
        parser.RegisterExpressionTag(tagName, async (expression, _, _, context) =>
        {
            if ((await expression.EvaluateAsync(context)).ToObjectValue() is IShape shape)
            {
                clear(shape);
            }

            return Completion.Normal;
        });

    private static void RegisterValue(LiquidParser parser, string tagName, Action<IShape, FluidValue, TemplateContext> change) =>
        parser.RegisterParserTag(tagName, static reader => (Shape: reader.ReadPrimary(), Value: reader.ReadPrimary()), async (arguments, _, _, context) =>
        {
            if ((await arguments.Shape.EvaluateAsync(context)).ToObjectValue() is IShape shape)
            {
                change(shape, await arguments.Value.EvaluateAsync(context), context);
            }

            return Completion.Normal;
        });

    private static void RegisterNamed(LiquidParser parser, string tagName, Action<IShape, TagArguments, TemplateContext> change) =>
        parser.RegisterParserTag(tagName, static reader => (Shape: reader.ReadPrimary(), Arguments: reader.ReadArguments()), async (arguments, _, _, context) =>
        {
            if ((await arguments.Shape.EvaluateAsync(context)).ToObjectValue() is IShape shape)
            {
                change(shape, await TagArguments.EvaluateAsync(arguments.Arguments, context), context);
            }

            return Completion.Normal;
        });

    private static void AddAll(Action<string> add, FluidValue value, TemplateContext context)
    {
        foreach (var word in TagArguments.Words(value, context))
        {
            add(word);
        }
    }

    private static void AddAttributes(IShape shape, TagArguments values)
    {
        foreach (var (name, value) in values.Named)
        {
            shape.Attributes[name.Replace('_', '-')] = value.ToStringValue();
        }
    }

    private static void AddProperties(IShape shape, TagArguments values)
    {
        foreach (var (name, value) in values.Named)
        {
            shape.Properties[name.ToPascalCaseUnderscore()] = value.ToObjectValue();
        }
    }

    private static void SetCache(IShape shape, TagArguments values, TemplateContext context)
    {
        var cache = values.GetString("cache_id") is { Length: > 0 } id ? shape.Metadata.Cache(id) : shape.Metadata.Cache();
        if (cache is not null)
        {
            values.ApplyTo(cache, context, "cache_context", "cache_tag", "cache_fixed_duration", "cache_sliding_duration");
        }
    }
}
