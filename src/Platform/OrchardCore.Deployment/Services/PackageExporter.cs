using OrchardCore.Deployment.Steps;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Deployment.Services;

/// <summary>Makes the zip file of a plan.</summary>
public sealed class PackageExporter
{
    private readonly IDeploymentManager _manager;
    private readonly IEnumerable<IPackageExportHandler> _handlers;
    private readonly IClock _clock;

    public PackageExporter(IDeploymentManager manager, IEnumerable<IPackageExportHandler> handlers, IClock clock)
    {
        _manager = manager;
        _handlers = handlers;
        _clock = clock;
    }

    /// <summary>The package in a temporary file that goes when the stream is closed.</summary>
    /// <exception cref="DeploymentException">A step cannot be exported.</exception>
    public async Task<Stream> ExportAsync(DeploymentPlan plan)
    {
        var stream = new FileStream(
            Path.Combine(Path.GetTempPath(), "site-export-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var builder = new ZipFileBuilder(stream))
            {
                var result = new DeploymentPlanResult(builder, Describe(plan));
                result.Recipe["exportUtc"] = _clock.UtcNow;
                await _manager.ExecuteDeploymentPlanAsync(plan, result);
            }

            foreach (var handler in _handlers)
            {
                await handler.ExportedAsync(plan);
            }

            stream.Position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static RecipeDescriptor Describe(DeploymentPlan plan)
    {
        var head = plan.DeploymentSteps.OfType<RecipeFileDeploymentStep>().FirstOrDefault() ?? new RecipeFileDeploymentStep();
        return new RecipeDescriptor
        {
            Name = string.IsNullOrWhiteSpace(head.RecipeName) ? plan.Name : head.RecipeName,
            DisplayName = head.DisplayName,
            Description = head.Description,
            Author = head.Author,
            WebSite = head.WebSite,
            Version = head.Version,
            IsSetupRecipe = head.IsSetupRecipe,
            Categories = Split(head.Categories),
            Tags = Split(head.Tags),
        };
    }

    private static string[] Split(string? text) => (text ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
