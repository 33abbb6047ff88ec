namespace Defus.OutputCache.Pages;

/// <summary>What tells one page from another. A class: dictionaries of keys that are values have to be compiled at every start.</summary>
/// <param name="Scheme">As links on the page may hold it.</param>
/// <param name="Site">The host, with what a proxy says about it.</param>
/// <param name="Path">With the base path.</param>
/// <param name="Query">The known parameters in order, or empty.</param>
internal sealed record PageKey(string Scheme, string Site, string Path, string Query);
