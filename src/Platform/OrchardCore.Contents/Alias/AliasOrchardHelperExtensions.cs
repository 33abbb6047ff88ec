using OrchardCore;
using OrchardCore.ContentManagement;

#pragma warning disable CA1050 // As in Orchard Core: views call these without a using.

/// <summary>Items by their alias in views: <c>Orchard.GetContentItemByAliasAsync("about")</c>.</summary>
public static class AliasOrchardHelperExtensions
{
    public static Task<string?> GetContentItemIdByAliasAsync(this IOrchardHelper orchardHelper, string alias)
        => orchardHelper.GetContentItemIdByHandleAsync($"alias:{Name(alias)}");

    public static Task<ContentItem?> GetContentItemByAliasAsync(this IOrchardHelper orchardHelper, string alias, bool latest = false)
        => orchardHelper.GetContentItemByHandleAsync($"alias:{Name(alias)}", latest ? VersionOptions.Latest : VersionOptions.Published);

    private static string Name(string alias) => alias.StartsWith("alias:", StringComparison.OrdinalIgnoreCase) ? alias[6..] : alias;
}
