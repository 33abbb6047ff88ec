using Fluid;
using Fluid.Values;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Liquid;

namespace OrchardCore.Contents.Services;

/// <summary>What parts with a Liquid pattern need.</summary>
internal static class PatternExtensions
{
    /// <summary>The settings of a part in the type of its item; those of a named part by its stored name.</summary>
    public static async Task<TSettings> GetPartSettingsAsync<TSettings>(this IContentDefinitionManager definitions, ContentPart part) where TSettings : new()
    {
        var type = await definitions.GetTypeDefinitionAsync(part.ContentItem.ContentType);
        var definition = type?.Parts.FirstOrDefault(x => x.PartDefinition.Name == part.GetType().Name);
        return definition is null ? new TSettings() : definition.GetSettings<TSettings>();
    }

    /// <summary>Renders a pattern as one line of plain text; the item is both <c>ContentItem</c> and <c>Model.ContentItem</c>.</summary>
    public static async Task<string> RenderPatternAsync(this ILiquidTemplateManager liquid, string pattern, object model, ContentItem item)
    {
        var text = await liquid.RenderStringAsync(
            pattern, NullEncoder.Default, model, new Dictionary<string, FluidValue> { [nameof(ContentItem)] = new ObjectValue(item) });
        return text.Replace("\r", "").Replace("\n", "").Trim();
    }
}
