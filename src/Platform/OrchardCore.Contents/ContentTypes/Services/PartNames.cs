using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.ContentTypes.Services;

/// <summary>What parts are called in the language of the administration; a name that somebody gave them goes first.</summary>
internal static class PartNames
{
    public static string PartName(this IViewLocalizer localizer, ContentPartDefinition part)
        => part.DisplayName() is { Length: > 0 } name ? name : Known(localizer, part.Name);

    public static string PartName(this IViewLocalizer localizer, ContentTypePartDefinition part)
        => part.GetSettings<ContentTypePartSettings>().DisplayName is { Length: > 0 } name ? name
            : part.IsNamedPart() ? part.DisplayName()
            : localizer.PartName(part.PartDefinition);

    private static string Known(IViewLocalizer localizer, string name)
        => localizer[name] is { IsResourceNotFound: false } text ? text.Value : name.CamelFriendly();
}
