using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Defus.Network.Services;

/// <summary>Pages that are no content items, and where they stand in other languages than German: below the code of the language.</summary>
public static class SitePages
{
    public const string English = "en";

    private static readonly string[] _paths = ["search"];

    /// <summary>The path of the same page in another language; null for all other pages.</summary>
    public static string? Translate(PathString path, string language)
    {
        var plain = LanguageOf(path) is null ? path.Value?.Trim('/') : path.Value![(English.Length + 1)..].Trim('/');

        return Array.Find(_paths, page => page.Equals(plain, StringComparison.OrdinalIgnoreCase)) is not { } known ? null
            : language == English ? $"{English}/{known}"
            : known;
    }

    /// <summary>The path that was asked for, on the page of an error too.</summary>
    public static PathString PathOf(HttpContext context)
        => context.Features.Get<IStatusCodeReExecuteFeature>() is { } first ? new PathString(first.OriginalPath) : context.Request.Path;

    /// <summary>The language that the first part of the path names; null for German.</summary>
    public static string? LanguageOf(PathString path) => path.StartsWithSegments("/" + English, StringComparison.OrdinalIgnoreCase) ? English : null;
}
