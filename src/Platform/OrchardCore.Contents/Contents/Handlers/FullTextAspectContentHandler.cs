using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Liquid;

namespace OrchardCore.Contents.Handlers;

/// <summary>The texts of an item for searching, as the settings of its type say.</summary>
public sealed class FullTextAspectContentHandler : ContentHandlerBase
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IServiceProvider _services;

    public FullTextAspectContentHandler(IContentDefinitionManager definitions, IServiceProvider services)
    {
        _definitions = definitions;
        _services = services;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) => context.ForAsync<FullTextAspect>(async aspect =>
    {
        var item = context.ContentItem;
        var type = await _definitions.GetTypeDefinitionAsync(item.ContentType);
        var settings = type?.GetSettings<FullTextAspectSettings>() ?? new();
        if (settings.IncludeDisplayText && !string.IsNullOrEmpty(item.DisplayText))
        {
            aspect.Segments.Add(item.DisplayText);
        }

        if (settings.IncludeBodyAspect)
        {
            var body = await _services.GetRequiredService<IContentManager>().PopulateAspectAsync(item, new BodyAspect());
            if (body.Body is not null)
            {
                using var writer = new StringWriter();
                body.Body.WriteTo(writer, HtmlEncoder.Default);
                aspect.Segments.Add(writer.ToString());
            }
        }

        if (settings.IncludeFullTextTemplate && !string.IsNullOrEmpty(settings.FullTextTemplate))
        {
            var liquid = _services.GetRequiredService<ILiquidTemplateManager>();
            aspect.Segments.Add(await liquid.RenderStringAsync(
                settings.FullTextTemplate, NullEncoder.Default, item, new Dictionary<string, FluidValue> { [nameof(ContentItem)] = new ObjectValue(item) }));
        }
    });
}
