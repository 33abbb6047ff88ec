using System.Text.Json.Nodes;
using OrchardCore.BackgroundTasks.Models;
using OrchardCore.Deployment;
using OrchardCore.Documents;

namespace OrchardCore.BackgroundTasks.Deployment;

/// <summary>Writes the step <c>BackgroundTasks</c> with the tasks of enabled features.</summary>
public sealed class BackgroundTasksDeploymentSource : DeploymentSourceBase<BackgroundTasksDeploymentStep>
{
    private readonly IDocumentManager<BackgroundTaskDocument> _documents;
    private readonly IEnumerable<IBackgroundTask> _tasks;

    public BackgroundTasksDeploymentSource(IDocumentManager<BackgroundTaskDocument> documents, IEnumerable<IBackgroundTask> tasks)
    {
        _documents = documents;
        _tasks = tasks;
    }

    protected override async Task ProcessAsync(BackgroundTasksDeploymentStep step, DeploymentPlanResult result)
    {
        var tasks = new JsonObject();
        foreach (var (name, task) in (await _documents.GetOrCreateImmutableAsync()).Settings.Where(entry => _tasks.GetTaskByName(entry.Key) is not null))
        {
            tasks[name] = DeploymentJson.From(new { task.Title, task.Enable, task.Schedule, task.Description, task.LockTimeout, task.LockExpiration, task.UsePipeline });
        }

        result.Steps.Add(new JsonObject { ["name"] = "BackgroundTasks", ["Tasks"] = tasks });
    }
}
