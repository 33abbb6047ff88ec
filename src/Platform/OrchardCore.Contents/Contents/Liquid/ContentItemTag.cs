using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;

namespace OrchardCore.Contents.Liquid;

/// <summary><c>{% contentitem alias: "alias:x", display_type: "Summary" %}</c></summary>
internal static class ContentItemTag
{
    public static void Register(LiquidViewParser parser) => parser.RegisterParserTag("contentitem", parser.ArgumentsListParser, WriteAsync);

    private static async ValueTask<Completion> WriteAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var handle = values.GetString("handle") ?? values.GetString("alias")
            ?? throw new ArgumentException("the tag 'contentitem' needs the argument 'handle' or 'alias'");
        var services = ((LiquidTemplateContext)context).Services;
        if (await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle) is { } id
            && await services.GetRequiredService<IContentManager>().GetAsync(id) is { } item)
        {
            var shape = await services.GetRequiredService<IContentItemDisplayManager>().BuildDisplayAsync(
                item, services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater, values.GetString("display_type") ?? "");
            var html = await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape);
            html.WriteTo(writer, encoder as HtmlEncoder ?? HtmlEncoder.Default);
        }

        return Completion.Normal;
    }
}
