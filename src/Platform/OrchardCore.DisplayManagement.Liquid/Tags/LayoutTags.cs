using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>render_body, render_section, zone, layout, page_title and page_title_add_segment.</summary>
internal static class LayoutTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterEmptyTag("render_body", RenderBodyAsync);
        parser.RegisterParserTag("render_section", parser.ArgumentsListParser, RenderSectionAsync);
        parser.RegisterParserBlock("zone", parser.ArgumentsListParser, AddToZoneAsync);
        parser.RegisterExpressionTag("layout", SetLayoutAsync);
        parser.RegisterParserTag("page_title", parser.ArgumentsListParser, WriteTitleAsync);
        parser.RegisterParserTag("page_title_add_segment", parser.ArgumentsListParser, AddSegmentAsync);
    }

    private static async ValueTask<Completion> RenderBodyAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var layout = await LiquidTagServices.LayoutAsync(context);
        await LiquidTagServices.WriteShapeAsync(layout.Zones["Content"], writer, encoder, context);
        return Completion.Normal;
    }

    private static async ValueTask<Completion> RenderSectionAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var name = values.Require("render_section", "name", 0);
        var layout = await LiquidTagServices.LayoutAsync(context);
        if (layout.Zones.IsNotEmpty(name))
        {
            await LiquidTagServices.WriteShapeAsync(layout.Zones[name], writer, encoder, context);
        }
        else if (values.Get("required", 1)?.ToBooleanValue() == true)
        {
            throw new InvalidOperationException($"The layout requires the zone '{name}', which nothing filled.");
        }

        return Completion.Normal;
    }

    private static async ValueTask<Completion> AddToZoneAsync(IReadOnlyList<FilterArgument> arguments, IReadOnlyList<Statement> statements, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var name = values.Require("zone", "name", 0);
        var (completion, html) = await LiquidTagServices.RenderAsync(statements, encoder, context);
        var layout = await LiquidTagServices.LayoutAsync(context);
        await layout.Zones[name].AddAsync(html, values.GetString("position"));
        return completion;
    }

    private static async ValueTask<Completion> SetLayoutAsync(Expression expression, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var layout = await LiquidTagServices.LayoutAsync(context);
        layout.Metadata.Alternates.Clear();
        layout.Metadata.Type = (await expression.EvaluateAsync(context)).ToStringValue().Replace("-", "__", StringComparison.Ordinal);
        return Completion.Normal;
    }

    private static async ValueTask<Completion> WriteTitleAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var title = AddSegment("page_title", values, context);
        var separator = values.GetString("separator", 2);
        LiquidTagServices.Write(title.GenerateTitle(separator == null ? null : new HtmlString(separator)), writer, encoder);
        return Completion.Normal;
    }

    private static async ValueTask<Completion> AddSegmentAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        AddSegment("page_title_add_segment", await TagArguments.EvaluateAsync(arguments, context), context);
        return Completion.Normal;
    }

    private static IPageTitleBuilder AddSegment(string tagName, TagArguments values, TemplateContext context)
    {
        var title = LiquidTagServices.Get<IPageTitleBuilder>(context);
        var segment = HtmlEncoder.Default.Encode(values.Require(tagName, "segment", 0));
        title.AddSegment(new HtmlString(segment), values.GetString("position", 1) ?? "0");
        return title;
    }
}
