using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;

namespace OrchardCore.Autoroute.Handlers;

/// <summary>What a path of an item may look like.</summary>
internal static class AutoroutePaths
{
    /// <summary>What is wrong with a path somebody entered.</summary>
    public static IEnumerable<string> Check(string path, IStringLocalizer S)
    {
        if (path == "/")
        {
            yield return S["The address cannot be \"/\". Make the page the home page instead."];
        }

        if (path.IndexOfAny(AutoroutePart.InvalidCharactersForPath) > -1 || path.IndexOf(' ') > -1 || path.Contains("//", StringComparison.Ordinal))
        {
            yield return S["The address must not contain spaces, double slashes or any of these characters: {0}", string.Join(' ', AutoroutePart.InvalidCharactersForPath)];
        }

        if (path.Length > AutoroutePart.MaxPathLength)
        {
            yield return S["The address is too long. It may have {0} characters.", AutoroutePart.MaxPathLength];
        }
    }

    /// <summary>Makes what a pattern gave into a path.</summary>
    public static string Clean(string path)
    {
        var clean = string.Concat(path.Where(x => !AutoroutePart.InvalidCharactersForPath.Contains(x))).Replace(' ', '-');
        return string.Join('/', clean.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
