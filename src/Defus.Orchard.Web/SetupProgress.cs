using System.Diagnostics;
using OrchardCore.Recipes.Events;
using OrchardCore.Recipes.Models;

namespace Defus.Orchard.Web;

/// <summary>Tells on the console how the set-up is getting on.</summary>
public sealed class SetupProgress : IRecipeEventHandler
{
    private readonly Stopwatch _watch = new();

    public void Begin()
    {
        _watch.Restart();
        Console.WriteLine("Die Website wird eingerichtet … (setting up the site)");
    }

    public void Fail(IEnumerable<string> errors)
    {
        _watch.Reset();
        Console.Error.WriteLine("Die Website konnte nicht eingerichtet werden; nichts wurde verändert. (The site could not be set up; nothing was changed.)");
        foreach (var error in errors)
        {
            Console.Error.WriteLine("  " + error);
        }
    }

    public void Finish(IEnumerable<string> urls, string adminPath, AdministratorPassword password, string? passwordFile)
    {
        var url = (urls.FirstOrDefault() ?? "http://localhost:5000").TrimEnd('/');
        Console.WriteLine($"Fertig nach {_watch.Elapsed.TotalSeconds:0.0} s (done)");
        Console.WriteLine($"  Website:              {url}/");
        Console.WriteLine($"  Verwaltung (admin):   {url}/{adminPath}");
        if (passwordFile is not null)
        {
            Console.WriteLine($"  Passwort (password):  {password.Value}");
            Console.WriteLine($"  auch in (also in):    {passwordFile}");
        }

        _watch.Reset();
    }

    public Task RecipeExecutingAsync(string executionId, RecipeDescriptor descriptor) => ReportAsync($"{descriptor.DisplayName ?? descriptor.Name}");

    public Task RecipeStepExecutingAsync(RecipeExecutionContext context) => ReportAsync($"  {context.Name}");

    public Task RecipeStepExecutedAsync(RecipeExecutionContext context) => Task.CompletedTask;

    public Task RecipeExecutedAsync(string executionId, RecipeDescriptor descriptor) => Task.CompletedTask;

    public Task ExecutionFailedAsync(string executionId, RecipeDescriptor descriptor) => Task.CompletedTask;

    // Recipes that run later, from the admin pages, are not for the console.
    private Task ReportAsync(string what)
    {
        if (_watch.IsRunning)
        {
            Console.WriteLine($"  {_watch.Elapsed.TotalSeconds,4:0.0} s  {what}");
        }

        return Task.CompletedTask;
    }
}
