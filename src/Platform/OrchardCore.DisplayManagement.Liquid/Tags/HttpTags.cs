using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using OrchardCore.Liquid.Parsing;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>antiforgerytoken, form and the tags for values kept with the request.</summary>
internal static class HttpTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterEmptyTag("antiforgerytoken", WriteTokenAsync);
        parser.RegisterParserBlock("form", parser.ArgumentsListParser, WriteFormAsync);
        parser.RegisterParserTag("httpcontext_add_items", parser.ArgumentsListParser, AddItemsAsync);
        parser.RegisterParserTag("httpcontext_remove_items", parser.PrimaryParser, RemoveItemAsync);
    }

    private static HttpContext HttpContext(TemplateContext context) =>
        LiquidTagServices.Get<IHttpContextAccessor>(context).HttpContext ?? throw new InvalidOperationException("The template uses the request, but there is none.");

    private static ValueTask<Completion> WriteTokenAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var tokens = LiquidTagServices.Get<IAntiforgery>(context).GetAndStoreTokens(HttpContext(context));
        writer.Write($"<input name=\"{encoder.Encode(tokens.FormFieldName)}\" type=\"hidden\" value=\"{encoder.Encode(tokens.RequestToken ?? "")}\" />");
        return Statement.Normal();
    }

    private static async ValueTask<Completion> WriteFormAsync(IReadOnlyList<FilterArgument> arguments, IReadOnlyList<Statement> statements, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        writer.Write("<form");
        foreach (var (name, value) in values.Named)
        {
            writer.Write($" {name.HtmlClassify()}=\"{encoder.Encode(value.ToStringValue())}\"");
        }

        writer.Write('>');
        var (completion, html) = await LiquidTagServices.RenderAsync(statements, encoder, context);
        LiquidTagServices.Write(html, writer, encoder);
        if (string.Equals(values.GetString("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            await WriteTokenAsync(writer, encoder, context);
        }

        writer.Write("</form>");
        return completion;
    }

    private static async ValueTask<Completion> AddItemsAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var (name, value) in (await TagArguments.EvaluateAsync(arguments, context)).Named)
        {
            HttpContext(context).Items[name] = value.ToObjectValue();
        }

        return Completion.Normal;
    }

    private static async ValueTask<Completion> RemoveItemAsync(Expression name, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        HttpContext(context).Items.Remove((await name.EvaluateAsync(context)).ToStringValue());
        return Completion.Normal;
    }
}
