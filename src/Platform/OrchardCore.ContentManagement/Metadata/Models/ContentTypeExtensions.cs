using System.Diagnostics.CodeAnalysis;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>Settings of content types.</summary>
public static class ContentTypeExtensions
{
    public static ContentTypeSettings GetSettings(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>();

    public static bool IsListable(this ContentTypeDefinition type) => type.GetSettings().Listable;

    public static bool IsCreatable(this ContentTypeDefinition type) => type.GetSettings().Creatable;

    public static bool IsDraftable(this ContentTypeDefinition type) => type.GetSettings().Draftable;

    public static bool IsVersionable(this ContentTypeDefinition type) => type.GetSettings().Versionable;

    public static bool IsSecurable(this ContentTypeDefinition type) => type.GetSettings().Securable;

    public static bool HasDescription(this ContentTypeDefinition type) => !string.IsNullOrWhiteSpace(type.GetSettings().Description);

    public static string? GetDescription(this ContentTypeDefinition type) => type.GetSettings().Description;

    public static string? GetStereotype(this ContentTypeDefinition type) => type.GetSettings().Stereotype;

    public static bool HasStereotype(this ContentTypeDefinition type) => !string.IsNullOrEmpty(type.GetStereotype());

    public static bool TryGetStereotype(this ContentTypeDefinition type, [NotNullWhen(true)] out string? stereotype)
    {
        stereotype = type.GetStereotype();
        return !string.IsNullOrEmpty(stereotype);
    }

    public static bool StereotypeEquals(this ContentTypeDefinition type, string stereotype)
        => type.StereotypeEquals(stereotype, StringComparison.OrdinalIgnoreCase);

    public static bool StereotypeEquals(this ContentTypeDefinition type, string stereotype, StringComparison stringComparison)
        => string.Equals(type.GetStereotype(), stereotype, stringComparison);
}

/// <summary>Settings of the parts of a type.</summary>
public static class ContentTypePartExtensions
{
    /// <summary>What the part is called for people: its name in the type, its part's name, or its technical name in words.</summary>
    public static string DisplayName(this ContentTypePartDefinition part)
        => FirstText(part.GetSettings<ContentTypePartSettings>().DisplayName, part.IsNamedPart() ? part.Name.CamelFriendly() : null, part.PartDefinition.DisplayName())
            ?? part.Name.CamelFriendly();

    public static string? Description(this ContentTypePartDefinition part)
        => FirstText(part.GetSettings<ContentTypePartSettings>().Description, part.PartDefinition.Description());

    public static string? Editor(this ContentTypePartDefinition part) => part.GetSettings<ContentTypePartSettings>().Editor;

    public static string? DisplayMode(this ContentTypePartDefinition part) => part.GetSettings<ContentTypePartSettings>().DisplayMode;

    /// <summary>Whether the type uses the part under a name of its own.</summary>
    public static bool IsNamedPart(this ContentTypePartDefinition part)
        => part.PartDefinition.IsReusable() && part.Name != part.PartDefinition.Name;

    private static string? FirstText(params string?[] texts) => texts.FirstOrDefault(x => !string.IsNullOrWhiteSpace(x));
}

/// <summary>Settings of fields.</summary>
public static class ContentPartFieldSettingsExtensions
{
    public static string DisplayName(this ContentPartFieldDefinition field)
        => field.GetSettings<ContentPartFieldSettings>().DisplayName is { Length: > 0 } name ? name : field.Name.CamelFriendly();

    public static string? Description(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().Description;

    public static string? Editor(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().Editor;

    public static string? DisplayMode(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().DisplayMode;
}

public static class ContentPartFieldDefinitionExtensions
{
    public static bool IsNamedPart(this ContentPartFieldDefinition field) => field.ContentTypePartDefinition.IsNamedPart();
}
