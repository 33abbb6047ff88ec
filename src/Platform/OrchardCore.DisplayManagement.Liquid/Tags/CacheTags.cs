using Fluid.Ast;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.DisplayManagement.Liquid.Tags;

/// <summary>
/// cache and the tags within it. As on Orchard Core without the feature OrchardCore.DynamicCache, which the platform does not have,
/// the block is just rendered: pages are fast enough without.
/// </summary>
internal static class CacheTags
{
    public static void Register(LiquidParser parser)
    {
        parser.RegisterParserBlock("cache", parser.ArgumentsListParser, static async (_, statements, writer, encoder, context) =>
        {
            var (completion, html) = await LiquidTagServices.RenderAsync(statements, encoder, context);
            LiquidTagServices.Write(html, writer, encoder);
            return completion;
        });

        foreach (var name in (string[])["cache_dependency", "cache_expires_on", "cache_expires_after", "cache_expires_sliding"])
        {
            parser.RegisterParserTag(name, parser.PrimaryParser, static (_, _, _, _) => Statement.Normal());
        }
    }
}
