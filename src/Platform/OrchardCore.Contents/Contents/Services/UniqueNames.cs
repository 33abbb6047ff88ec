using System.Globalization;

namespace OrchardCore.Contents.Services;

/// <summary>Finds a name that is not taken by adding -1, -2, ….</summary>
internal static class UniqueNames
{
    public static async Task<string> FindAsync(string name, int maxLength, Func<string, Task<bool>> isFree)
    {
        name = name.Length > maxLength ? name[..maxLength] : name;
        if (await isFree(name))
        {
            return name;
        }

        for (var i = 1; ; i++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{i}");
            var candidate = name[..Math.Min(name.Length, maxLength - suffix.Length)] + suffix;
            if (await isFree(candidate))
            {
                return candidate;
            }
        }
    }
}
