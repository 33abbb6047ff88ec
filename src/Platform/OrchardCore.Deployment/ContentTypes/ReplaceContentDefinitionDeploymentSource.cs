using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Deployment;
using OrchardCore.Documents;

namespace OrchardCore.ContentTypes.Deployment;

/// <summary>Writes the step <c>ReplaceContentDefinition</c>.</summary>
public sealed class ReplaceContentDefinitionDeploymentSource : DeploymentSourceBase<ReplaceContentDefinitionDeploymentStep>
{
    private readonly IDocumentManager<ContentDefinitionRecord> _documents;

    public ReplaceContentDefinitionDeploymentSource(IDocumentManager<ContentDefinitionRecord> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(ReplaceContentDefinitionDeploymentStep step, DeploymentPlanResult result)
        => result.AddDefinitions("ReplaceContentDefinition", await _documents.GetOrCreateImmutableAsync(), step.IncludeAll, step.ContentTypes, step.ContentParts);
}
