using OrchardCore.Environment.Commands;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Recipes.RecipeSteps;

/// <summary>The step <c>Command</c>: command lines such as <c>createUser /UserName:anna …</c>.</summary>
public sealed class CommandStep : NamedRecipeStepHandler
{
    private readonly ICommandManager _commandManager;

    public CommandStep(ICommandManager commandManager)
        : base("Command")
    {
        _commandManager = commandManager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<CommandStepModel>();
        for (var i = 0; i < step.Commands.Length; i++)
        {
            try
            {
                await using var output = new StringWriter();
                var isChange = await _commandManager.ExecuteAsync(step.Commands[i], output);
                Report(context, isChange, $"command {step.Commands[i].Split(' ')[0]}: {output.ToString().Trim()}");
            }
            catch (InvalidOperationException exception)
            {
                throw new RecipeStepException($"$.Commands[{i}]", exception.Message);
            }
        }
    }

    private static void Report(RecipeExecutionContext context, bool isChange, string subject)
    {
        if (isChange)
        {
            context.Changed(subject);
        }
        else
        {
            context.Unchanged(subject);
        }
    }

    private sealed class CommandStepModel : RecipeStepModel
    {
        public string[] Commands { get; set; } = [];
    }
}
