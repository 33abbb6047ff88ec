using Microsoft.AspNetCore.Http.Extensions;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.Flows.Services;

/// <summary>Where the editors of new items come from, below the prefix of the administration.</summary>
internal static class FlowsUrls
{
    public static string BuildEditor(ContentTypePartDefinition definition, bool flowMetadata)
        => "Flows/BuildEditor" + new QueryBuilder
        {
            { "flowMetadata", flowMetadata ? "true" : "false" },
            { "parentContentType", definition.ContentTypeDefinition.Name },
            { "partName", definition.Name },
        };

    public static string BuildWidgetEditor(ContentTypePartDefinition definition, string zone)
        => "Widgets/BuildEditor" + new QueryBuilder
        {
            { "zone", zone },
            { "parentContentType", definition.ContentTypeDefinition.Name },
            { "partName", definition.Name },
        };
}
