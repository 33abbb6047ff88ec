using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Extensions;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Mvc;

/// <summary>Where MVC looks for a view: in the theme, in its base themes, in the controller's module, in the shared folders of all modules.</summary>
internal sealed class ModuleViewLocations : IViewLocationExpander
{
    private const string ThemeKey = "theme";
    private const string ModuleKey = "module";

    private readonly ConcurrentDictionary<Assembly, string?> _moduleNames = new();
    private readonly string[] _modules;

    public ModuleViewLocations(IEnumerable<string> modules)
    {
        _modules = [.. modules];
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        // The theme has been chosen before any view runs.
        var theme = context.ActionContext.HttpContext.RequestServices.GetRequiredService<IThemeManager>().GetThemeAsync().GetAwaiter().GetResult();
        context.Values[ThemeKey] = theme?.Id;
        context.Values[ModuleKey] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            ? _moduleNames.GetOrAdd(action.ControllerTypeInfo.Assembly, static assembly => assembly.GetName().Name)
            : null;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var extensions = context.ActionContext.HttpContext.RequestServices.GetRequiredService<IExtensionManager>();
        for (var theme = context.Values[ThemeKey]; theme is not null; theme = extensions.GetExtension(theme)?.BaseTheme())
        {
            yield return $"/Areas/{theme}/Views/{{2}}/{{1}}/{{0}}.cshtml";
            yield return $"/Areas/{theme}/Views/{{1}}/{{0}}.cshtml";
            yield return $"/Areas/{theme}/Views/Shared/{{0}}.cshtml";
        }

        foreach (var location in viewLocations)
        {
            yield return location;
        }

        // A module of several features may keep the views of each in a folder of its own.
        if (context.Values[ModuleKey] is { } module)
        {
            if (context.AreaName is { Length: > 0 } area)
            {
                yield return $"/Areas/{module}/{area[(area.LastIndexOf('.') + 1)..]}/Views/{{1}}/{{0}}.cshtml";
            }

            yield return $"/Areas/{module}/Views/{{1}}/{{0}}.cshtml";
            yield return $"/Areas/{module}/Views/Shared/{{0}}.cshtml";
        }

        foreach (var other in _modules)
        {
            yield return $"/Areas/{other}/Views/Shared/{{0}}.cshtml";
        }
    }
}
