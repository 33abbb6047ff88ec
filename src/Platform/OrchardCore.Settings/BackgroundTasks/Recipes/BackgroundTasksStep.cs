using System.Text.Json.Nodes;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.BackgroundTasks.Recipes;

/// <summary>The step <c>BackgroundTasks</c>: settings of tasks by the name of the task. The built-in platform's addition.</summary>
public sealed class BackgroundTasksStep : NamedRecipeStepHandler
{
    private readonly BackgroundTaskManager _manager;
    private readonly IEnumerable<IBackgroundTask> _tasks;

    public BackgroundTasksStep(BackgroundTaskManager manager, IEnumerable<IBackgroundTask> tasks)
        : base("BackgroundTasks")
    {
        _manager = manager;
        _tasks = tasks;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var (name, entry) in context.Bind<StepModel>().Tasks)
        {
            var task = _tasks.GetTaskByName(name) ?? throw new RecipeStepException($"$.Tasks['{name}']", $"there is no background task \"{name}\".");
            if (entry.Schedule is not null && !ScheduleTexts.IsValid(entry.Schedule))
            {
                throw new RecipeStepException($"$.Tasks['{name}'].Schedule", $"\"{entry.Schedule}\" is no schedule of five parts.");
            }

            var known = (await _manager.LoadDocumentAsync()).Settings.GetValueOrDefault(name);
            var before = known is null ? null : JObject.FromObject(known);
            var settings = entry.ApplyTo(task.GetDefaultSettings());
            var after = JObject.FromObject(settings);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _manager.UpdateAsync(name, settings);
            }

            context.Compared($"background task {name}", before, after);
        }
    }

    private sealed class StepModel : RecipeStepModel
    {
        public Dictionary<string, Entry> Tasks { get; set; } = [];
    }

    // What is not named stays as the task's attribute says.
    private sealed class Entry
    {
        public string? Title { get; set; }

        public bool? Enable { get; set; }

        public string? Schedule { get; set; }

        public string? Description { get; set; }

        public int? LockTimeout { get; set; }

        public int? LockExpiration { get; set; }

        public bool? UsePipeline { get; set; }

        public BackgroundTaskSettings ApplyTo(BackgroundTaskSettings settings)
        {
            settings.Title = Title ?? settings.Title;
            settings.Enable = Enable ?? settings.Enable;
            settings.Schedule = Schedule ?? settings.Schedule;
            settings.Description = Description ?? settings.Description;
            settings.LockTimeout = LockTimeout ?? settings.LockTimeout;
            settings.LockExpiration = LockExpiration ?? settings.LockExpiration;
            settings.UsePipeline = UsePipeline ?? settings.UsePipeline;
            return settings;
        }
    }
}
