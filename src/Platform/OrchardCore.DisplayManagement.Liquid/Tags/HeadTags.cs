using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using OrchardCore.Liquid.Parsing;
using OrchardCore.ResourceManagement;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>link and meta, which put a tag into the head of the page.</summary>
internal static class HeadTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterParserTag("link", parser.ArgumentsListParser, AddLinkAsync);
        parser.RegisterParserTag("meta", parser.ArgumentsListParser, AddMetaAsync);
    }

    private static async ValueTask<Completion> AddLinkAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var link = new LinkEntry { AppendVersion = true };
        foreach (var (name, value) in (await TagArguments.EvaluateAsync(arguments, context)).Named)
        {
            var text = value.ToStringValue();
            switch (name)
            {
                case "src":
                case "href":
                    link.Href = text;
                    break;
                case "rel":
                    link.Rel = text;
                    break;
                case "type":
                    link.Type = text;
                    break;
                case "title":
                    link.Title = text;
                    break;
                case "sizes":
                    link.Sizes = text;
                    break;
                case "condition":
                    link.Condition = text;
                    break;
                case "append_version":
                    link.AppendVersion = value.ToBooleanValue();
                    break;
                default:
                    link.AddAttribute(name.Replace('_', '-'), text);
                    break;
            }
        }

        LiquidTagServices.Get<IResourceManager>(context).RegisterLink(link);
        return Completion.Normal;
    }

    private static async ValueTask<Completion> AddMetaAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var values = await TagArguments.EvaluateAsync(arguments, context);
        var meta = new MetaEntry(values.GetString("name"), values.GetString("property"), values.GetString("content"), values.GetString("http_equiv"), values.GetString("charset"));
        foreach (var (name, value) in values.Named.Where(value => value.Key is not ("name" or "property" or "content" or "http_equiv" or "charset" or "separator")))
        {
            meta.AddAttribute(name.Replace('_', '-'), value.ToStringValue());
        }

        var manager = LiquidTagServices.Get<IResourceManager>(context);
        if (values.GetString("separator") is { Length: > 0 } separator)
        {
            manager.AppendMeta(meta, separator);
        }
        else
        {
            manager.RegisterMeta(meta);
        }

        return Completion.Normal;
    }
}
