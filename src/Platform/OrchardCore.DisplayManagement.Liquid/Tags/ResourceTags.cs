using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.Liquid.Parsing;
using OrchardCore.ResourceManagement;
using OrchardCore.ResourceManagement.TagHelpers;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>style, script, styleblock, scriptblock and resources.</summary>
internal static class ResourceTags
{
    private static readonly HashSet<string> _ownArguments =
    [
        "name", "src", "at", "append_version", "cdn_src", "debug_src", "debug_cdn_src", "use_cdn", "condition", "culture", "debug", "depends_on", "version",
    ];

    public static void Register(LiquidParser parser)
    {
        RegisterResource(parser, "style", "stylesheet", static (manager, _, content) => manager.RegisterStyle(content));
        RegisterResource(parser, "script", "script", static (manager, at, content) =>
        {
            if (at == ResourceLocation.Head)
            {
                manager.RegisterHeadScript(content);
            }
            else
            {
                manager.RegisterFootScript(content);
            }
        });

        parser.RegisterParserTag("resources", parser.ArgumentsListParser, WriteResourcesAsync);
        HeadTags.Register(parser);
    }

    private static void RegisterResource(LiquidParser parser, string tagName, string type, Action<IResourceManager, ResourceLocation, IHtmlContent> addContent)
    {
        parser.RegisterParserTag(tagName, parser.ArgumentsListParser, async (arguments, _, _, context) =>
        {
            Require(tagName, type, await TagArguments.EvaluateAsync(arguments, context), context);
            return Completion.Normal;
        });

        parser.RegisterParserBlock(tagName + "block", parser.ArgumentsListParser, async (arguments, statements, _, encoder, context) =>
        {
            var values = await TagArguments.EvaluateAsync(arguments, context);
            var (completion, html) = await LiquidTagServices.RenderAsync(statements, encoder, context);
            var tag = new TagBuilder(tagName);
            tag.InnerHtml.AppendHtml(html);
            var manager = LiquidTagServices.Get<IResourceManager>(context);
            if (values.GetString("name") is { Length: > 0 } name)
            {
                // Named, so that it appears only once however often its template is shown.
                manager.InlineManifest.DefineResource(type, name).SetInnerContent(html.ToString());
                Require(tagName, type, values, context);
            }
            else
            {
                addContent(manager, Location(values), tag);
            }

            return completion;
        });
    }

    private static void Require(string tagName, string type, TagArguments values, TemplateContext context)
    {
        var manager = LiquidTagServices.Get<IResourceManager>(context);
        var name = values.GetString("name");
        var src = values.GetString("src");
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(src))
        {
            throw new ArgumentException($"the tag '{tagName}' needs the argument 'name' or 'src'");
        }

        var dependencies = values.GetString("depends_on")?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (name is { Length: > 0 } && src is { Length: > 0 })
        {
            var definition = manager.InlineManifest.DefineResource(type, name)
                .SetUrl(src, values.GetString("debug_src"))
                .SetVersion(values.GetString("version"))
                .SetDependencies(dependencies);
            if (values.GetString("cdn_src") is { Length: > 0 } cdn)
            {
                definition.SetCdn(cdn, values.GetString("debug_cdn_src"));
            }

            if (Location(values) == ResourceLocation.Unspecified)
            {
                return;
            }
        }

        var settings = string.IsNullOrEmpty(name) ? manager.RegisterUrl(type, src!, values.GetString("debug_src")) : manager.RegisterResource(type, name);
        settings.UseVersion(string.IsNullOrEmpty(src) ? values.GetString("version") : null)
            .UseCdn(Flag(values, "use_cdn"))
            .UseDebugMode(Flag(values, "debug"))
            .UseCondition(values.GetString("condition"))
            .UseCulture(values.GetString("culture"))
            .ShouldAppendVersion(Flag(values, "append_version"))
            .SetDependencies(dependencies);
        if (Location(values) is var location && location != ResourceLocation.Unspecified)
        {
            settings.AtLocation(location);
        }

        foreach (var (attribute, value) in values.Named.Where(value => !_ownArguments.Contains(value.Key)))
        {
            settings.SetAttribute(attribute.Replace('_', '-'), value.ToStringValue());
        }
    }

    private static async ValueTask<Completion> WriteResourcesAsync(IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var type = (await TagArguments.EvaluateAsync(arguments, context)).Require("resources", "type", 0);
        if (!Enum.TryParse<ResourceTagType>(type, ignoreCase: true, out var tagType))
        {
            throw new ArgumentException($"the tag 'resources' does not know the type '{type}'");
        }

        var output = new TagHelperOutput("resources", [], static (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new ResourcesTagHelper(LiquidTagServices.Get<IResourceManager>(context)) { Type = tagType }
            .Process(new TagHelperContext([], new Dictionary<object, object>(), ""), output);
        LiquidTagServices.Write(output.Content, writer, encoder);
        return Completion.Normal;
    }

    private static ResourceLocation Location(TagArguments values) => values.GetString("at") is not { Length: > 0 } at
        ? ResourceLocation.Unspecified
        : Enum.TryParse<ResourceLocation>(at, ignoreCase: true, out var location)
            ? location
            : throw new ArgumentException($"'{at}' of the argument 'at' is not Head, Foot or Inline");

    private static bool? Flag(TagArguments values, string name) => values.Named.GetValueOrDefault(name) is { } value && !value.IsNil() ? value.ToBooleanValue() : null;
}
