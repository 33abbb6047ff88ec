using System.Text.RegularExpressions;

namespace OrchardCore.Environment.Commands;

/// <summary>Splits a command line such as <c>createUser /UserName:anna /Roles:"Editor,Author"</c> and finds its handler.</summary>
public sealed partial class DefaultCommandManager : ICommandManager
{
    private readonly IEnumerable<ICommandHandler> _handlers;

    public DefaultCommandManager(IEnumerable<ICommandHandler> handlers)
    {
        _handlers = handlers;
    }

    public async Task<bool> ExecuteAsync(string commandLine, TextWriter output)
    {
        var switches = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var words = new List<string>();
        foreach (var word in Split(commandLine))
        {
            if (word.StartsWith('/'))
            {
                var colon = word.IndexOf(':');
                switches[colon < 0 ? word[1..] : word[1..colon]] = colon < 0 ? "true" : word[(colon + 1)..];
            }
            else
            {
                words.Add(word);
            }
        }

        var context = new CommandContext { Command = string.Join(' ', words), Switches = switches, Output = output };
        foreach (var handler in _handlers)
        {
            await handler.ExecuteAsync(context);
            if (context.IsHandled)
            {
                return !context.IsUnchanged;
            }
        }

        throw new InvalidOperationException($"There is no command \"{context.Command}\".");
    }

    private static IEnumerable<string> Split(string commandLine)
        => WordPattern().Matches(commandLine).Select(match => match.Value.Replace("\"", string.Empty, StringComparison.Ordinal));

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex WordPattern();
}
