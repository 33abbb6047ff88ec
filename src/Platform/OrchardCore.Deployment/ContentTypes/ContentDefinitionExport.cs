using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Deployment;

namespace OrchardCore.ContentTypes.Deployment;

internal static class ContentDefinitionExport
{
    /// <summary>Adds a step with the chosen definitions; a chosen type brings the part of its own fields.</summary>
    public static void AddDefinitions(this DeploymentPlanResult result, string stepName, ContentDefinitionRecord definitions, bool all, string[] types, string[] parts)
        => result.Steps.Add(new JsonObject
        {
            ["name"] = stepName,
            ["ContentTypes"] = DeploymentJson.From(definitions.ContentTypeDefinitionRecords.Where(type => all || types.Contains(type.Name))),
            ["ContentParts"] = DeploymentJson.From(definitions.ContentPartDefinitionRecords.Where(part => all || parts.Contains(part.Name) || types.Contains(part.Name))),
        });
}
