using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Utilities;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Themes.Services;

namespace OrchardCore.ContentTypes.Services;

/// <summary>The editors and display modes a part or field can have.</summary>
public sealed record EditorChoices(IReadOnlyList<SelectListItem> Editors, IReadOnlyList<SelectListItem> DisplayModes)
{
    public static readonly EditorChoices None = new([], []);
}

/// <summary>
/// Finds editors and display modes by their templates: <c>TextField-TextArea.Edit</c> is an editor, <c>TextField-Header.Display</c> a
/// display mode; <c>.Option</c> and <c>.DisplayOption</c> templates, as Orchard Core has them, count, too.
/// </summary>
public sealed class EditorChoicesFinder
{
    private readonly IShapeTableManager _tables;
    private readonly IAdminThemeService _adminTheme;
    private readonly ISiteThemeService _siteTheme;
    private readonly IStringLocalizer S;

    public EditorChoicesFinder(IShapeTableManager tables, IAdminThemeService adminTheme, ISiteThemeService siteTheme, IStringLocalizer<EditorChoicesFinder> localizer)
    {
        _tables = tables;
        _adminTheme = adminTheme;
        _siteTheme = siteTheme;
        S = localizer;
    }

    /// <summary>The choices; what a definition names already stays one, although its template may be missing.</summary>
    public async Task<EditorChoices> FindAsync(string partOrFieldType, string? editor, string? displayMode)
    {
        var admin = await _tables.GetShapeTableAsync((await _adminTheme.GetAdminThemeAsync())?.Id);
        var site = await _tables.GetShapeTableAsync((await _siteTheme.GetSiteThemeAsync())?.Id);
        return new(
            Choices(Names(admin, $"{partOrFieldType}_Edit__", $"{partOrFieldType}_Option__").Append(editor)),
            Choices(Names(site, $"{partOrFieldType}_Display__").Concat(Names(admin, $"{partOrFieldType}_DisplayOption__")).Append(displayMode)));
    }

    private static IEnumerable<string> Names(ShapeTable table, params string[] prefixes)
        => from name in table.Bindings.Keys
           from prefix in prefixes
           where name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && !name[prefix.Length..].Contains("__", StringComparison.Ordinal)
           select name[prefix.Length..];

    private SelectListItem[] Choices(IEnumerable<string?> names)
    {
        var others = names.OfType<string>().Where(x => x is not ("" or "Standard" or "Default")).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToArray();
        return others.Length == 0
            ? []
            : [new SelectListItem(S["Standard"], ""), .. others.Select(x => new SelectListItem(S[x.CamelFriendly()], x))];
    }
}
