using System.Text;
using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Documents;
using OrchardCore.Templates.Models;

namespace OrchardCore.Templates.Deployment;

/// <summary>Writes the step <c>Templates</c>.</summary>
public sealed class AllTemplatesDeploymentSource : DeploymentSourceBase<AllTemplatesDeploymentStep>
{
    private readonly IDocumentManager<TemplatesDocument> _documents;

    public AllTemplatesDeploymentSource(IDocumentManager<TemplatesDocument> documents)
    {
        _documents = documents;
    }

    protected override async Task ProcessAsync(AllTemplatesDeploymentStep step, DeploymentPlanResult result)
    {
        var templates = new JsonObject();
        foreach (var (name, template) in (await _documents.GetOrCreateImmutableAsync()).Templates)
        {
            templates[name] = DeploymentJson.From(template);
            if (step.ExportAsFiles)
            {
                var file = $"Templates/{name.Replace("__", "-", StringComparison.Ordinal).Replace('_', '.')}.liquid";
                await result.FileBuilder.SetFileAsync(file, Encoding.UTF8.GetBytes(template.Content));
                templates[name]!["Content"] = $"[file:text('{file}')]";
            }
        }

        result.Steps.Add(new JsonObject { ["name"] = "Templates", ["Templates"] = templates });
    }
}
