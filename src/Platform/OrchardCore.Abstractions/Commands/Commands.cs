namespace OrchardCore.Environment.Commands;

/// <summary>A command being run: its words, its switches and where its output goes.</summary>
public class CommandContext
{
    public TextReader Input { get; set; } = TextReader.Null;

    public TextWriter Output { get; set; } = TextWriter.Null;

    /// <summary>The words of the command, e.g. <c>createUser</c>.</summary>
    public string Command { get; set; } = string.Empty;

    public IEnumerable<string> Arguments { get; set; } = [];

    /// <summary>What follows as <c>/Name:value</c>.</summary>
    public IDictionary<string, string> Switches { get; set; } = new Dictionary<string, string>();

    /// <summary>Set by the handler that ran the command.</summary>
    public bool IsHandled { get; set; }

    /// <summary>Set by the handler when everything already was as the command wants it.</summary>
    public bool IsUnchanged { get; set; }
}

/// <summary>Runs the commands it knows.</summary>
public interface ICommandHandler
{
    Task ExecuteAsync(CommandContext context);
}

/// <summary>Runs command lines.</summary>
public interface ICommandManager
{
    /// <returns>Whether the command changed anything.</returns>
    /// <exception cref="InvalidOperationException">No handler knows the command, or it failed.</exception>
    Task<bool> ExecuteAsync(string commandLine, TextWriter output);
}

/// <summary>The words a method of a <see cref="DefaultCommandHandler"/> answers to.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CommandNameAttribute : Attribute
{
    public CommandNameAttribute(params string[] commandAlias)
    {
        Commands = commandAlias;
    }

    public string[] Commands { get; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class CommandHelpAttribute : Attribute
{
    public CommandHelpAttribute(params string[] helpText)
    {
        HelpText = string.Join('\n', helpText);
    }

    public string HelpText { get; }
}

/// <summary>A property that is filled from a switch of the command line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrchardSwitchAttribute : Attribute;

/// <summary>The switches a command takes, separated by commas.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrchardSwitchesAttribute : Attribute
{
    public OrchardSwitchesAttribute(string switches)
    {
        Switches = [.. switches.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    public IEnumerable<string> Switches { get; }
}
