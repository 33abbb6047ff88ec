using System.Reflection;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Environment.Commands;

/// <summary>A command handler whose methods carry <see cref="CommandNameAttribute"/> and whose properties take the switches.</summary>
public abstract class DefaultCommandHandler : ICommandHandler
{
    protected readonly IStringLocalizer S;

    protected DefaultCommandHandler(IStringLocalizer localizer)
    {
        S = localizer;
    }

    public CommandContext Context { get; set; } = new();

    public async Task ExecuteAsync(CommandContext context)
    {
        var method = GetType().GetMethods().FirstOrDefault(method =>
            method.GetCustomAttribute<CommandNameAttribute>()?.Commands.Contains(context.Command, StringComparer.OrdinalIgnoreCase) == true);
        if (method is null)
        {
            return;
        }

        Context = context;
        context.IsHandled = true;
        SetSwitches(context, method);
        if (method.Invoke(this, []) is Task task)
        {
            await task;
        }
    }

    private void SetSwitches(CommandContext context, MethodInfo method)
    {
        var allowed = method.GetCustomAttribute<OrchardSwitchesAttribute>()?.Switches ?? [];
        foreach (var (name, value) in context.Switches)
        {
            var property = GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property?.GetCustomAttribute<OrchardSwitchAttribute>() is null || !allowed.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(S["The command {0} has no switch /{1}.", context.Command, name]);
            }

            property.SetValue(this, Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
