using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Deployment;
using OrchardCore.Documents;

namespace OrchardCore.ContentTypes.Deployment;

/// <summary>Writes the step <c>ContentDefinition</c>.</summary>
public sealed class ContentDefinitionDeploymentSource : DeploymentSourceBase<ContentDefinitionDeploymentStep>
{
    private readonly IDocumentManager<ContentDefinitionRecord> _documents;

    public ContentDefinitionDeploymentSource(IDocumentManager<ContentDefinitionRecord> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(ContentDefinitionDeploymentStep step, DeploymentPlanResult result)
        => result.AddDefinitions("ContentDefinition", await _documents.GetOrCreateImmutableAsync(), step.IncludeAll, step.ContentTypes, step.ContentParts);
}
