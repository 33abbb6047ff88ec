using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Liquid;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>What tags need of the context they are rendered in.</summary>
internal static class LiquidTagServices
{
    public static T Get<T>(TemplateContext context)
        where T : notnull =>
        ((context as LiquidTemplateContext)?.Services ?? throw new InvalidOperationException($"Orchard's tags need a {nameof(LiquidTemplateContext)}.")).GetRequiredService<T>();

    public static Task<IZoneHolding> LayoutAsync(TemplateContext context) => Get<ILayoutAccessor>(context).GetLayoutAsync();

    public static async Task WriteShapeAsync(IShape? shape, TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        Write(await Get<IDisplayHelper>(context).ShapeExecuteAsync(shape), writer, encoder);

    /// <summary>Hands content over as it is, so that what must be written last (resources) can wait. The output limit is for the template's own text.</summary>
    public static void Write(IHtmlContent content, TextWriter writer, TextEncoder encoder) =>
        content.WriteTo((writer as LimitedTextWriter)?.Inner ?? writer, encoder as HtmlEncoder ?? HtmlEncoder.Default);

    /// <summary>Renders the statements of a block to HTML.</summary>
    public static async ValueTask<(Completion Completion, IHtmlContent Html)> RenderAsync(IReadOnlyList<Statement> statements, TextEncoder encoder, TemplateContext context)
    {
        var writer = new LimitedTextWriter(new StringWriter());
        var completion = Completion.Normal;
        foreach (var statement in statements)
        {
            completion = await statement.WriteToAsync(writer, encoder, context);
            if (completion != Completion.Normal)
            {
                break;
            }
        }

        return (completion, new HtmlString(writer.ToString()));
    }
}
