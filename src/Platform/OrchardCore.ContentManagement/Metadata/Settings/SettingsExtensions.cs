using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Settings;

/// <summary>Building the settings of a type.</summary>
public static class ContentTypeSettingsExtensions
{
    public static ContentTypeDefinitionBuilder Creatable(this ContentTypeDefinitionBuilder builder, bool creatable = true)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Creatable = creatable);

    public static ContentTypeDefinitionBuilder Listable(this ContentTypeDefinitionBuilder builder, bool listable = true)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Listable = listable);

    public static ContentTypeDefinitionBuilder Draftable(this ContentTypeDefinitionBuilder builder, bool draftable = true)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Draftable = draftable);

    public static ContentTypeDefinitionBuilder Versionable(this ContentTypeDefinitionBuilder builder, bool versionable = true)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Versionable = versionable);

    public static ContentTypeDefinitionBuilder Securable(this ContentTypeDefinitionBuilder builder, bool securable = true)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Securable = securable);

    public static ContentTypeDefinitionBuilder Stereotype(this ContentTypeDefinitionBuilder builder, string stereotype)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Stereotype = stereotype);

    public static ContentTypeDefinitionBuilder WithDescription(this ContentTypeDefinitionBuilder builder, string description)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Description = description);

    public static ContentTypeDefinitionBuilder WithCategory(this ContentTypeDefinitionBuilder builder, string category)
        => builder.MergeSettings<ContentTypeSettings>(x => x.Category = category);

    public static ContentTypeDefinitionBuilder WithThumbnailPath(this ContentTypeDefinitionBuilder builder, string thumbnailPath)
        => builder.MergeSettings<ContentTypeSettings>(x => x.ThumbnailPath = thumbnailPath);
}

/// <summary>Building and reading the settings of a part.</summary>
public static class ContentPartSettingsExtensions
{
    public static ContentPartDefinitionBuilder Attachable(this ContentPartDefinitionBuilder builder, bool attachable = true)
        => builder.MergeSettings<ContentPartSettings>(x => x.Attachable = attachable);

    public static ContentPartDefinitionBuilder Reusable(this ContentPartDefinitionBuilder builder, bool reusable = true)
        => builder.MergeSettings<ContentPartSettings>(x => x.Reusable = reusable);

    public static ContentPartDefinitionBuilder WithDescription(this ContentPartDefinitionBuilder builder, string description)
        => builder.MergeSettings<ContentPartSettings>(x => x.Description = description);

    public static ContentPartDefinitionBuilder WithDisplayName(this ContentPartDefinitionBuilder builder, string displayName)
        => builder.MergeSettings<ContentPartSettings>(x => x.DisplayName = displayName);

    public static ContentPartDefinitionBuilder WithDefaultPosition(this ContentPartDefinitionBuilder builder, string position)
        => builder.MergeSettings<ContentPartSettings>(x => x.DefaultPosition = position);

    public static bool IsAttachable(this ContentPartDefinition part) => part.GetSettings<ContentPartSettings>().Attachable;

    public static bool IsReusable(this ContentPartDefinition part) => part.GetSettings<ContentPartSettings>().Reusable;

    public static string? DefaultPosition(this ContentPartDefinition part) => part.GetSettings<ContentPartSettings>().DefaultPosition;

    public static string? Description(this ContentPartDefinition part) => part.GetSettings<ContentPartSettings>().Description;

    public static string? DisplayName(this ContentPartDefinition part) => part.GetSettings<ContentPartSettings>().DisplayName;
}

/// <summary>Building how a type uses a part.</summary>
public static class ContentTypePartSettingsExtensions
{
    public static ContentTypePartDefinitionBuilder WithDisplayName(this ContentTypePartDefinitionBuilder builder, string displayName)
        => builder.MergeSettings<ContentTypePartSettings>(x => x.DisplayName = displayName);

    public static ContentTypePartDefinitionBuilder WithDescription(this ContentTypePartDefinitionBuilder builder, string description)
        => builder.MergeSettings<ContentTypePartSettings>(x => x.Description = description);

    public static ContentTypePartDefinitionBuilder WithPosition(this ContentTypePartDefinitionBuilder builder, string position)
        => builder.MergeSettings<ContentTypePartSettings>(x => x.Position = position);

    public static ContentTypePartDefinitionBuilder WithDisplayMode(this ContentTypePartDefinitionBuilder builder, string displayMode)
        => builder.MergeSettings<ContentTypePartSettings>(x => x.DisplayMode = displayMode);

    public static ContentTypePartDefinitionBuilder WithEditor(this ContentTypePartDefinitionBuilder builder, string editor)
        => builder.MergeSettings<ContentTypePartSettings>(x => x.Editor = editor);
}

/// <summary>Building how a part uses a field.</summary>
public static class ContentPartFieldSettingsExtensions
{
    public static ContentPartFieldDefinitionBuilder WithDisplayName(this ContentPartFieldDefinitionBuilder builder, string displayName)
        => builder.MergeSettings<ContentPartFieldSettings>(x => x.DisplayName = displayName);

    public static ContentPartFieldDefinitionBuilder WithDescription(this ContentPartFieldDefinitionBuilder builder, string description)
        => builder.MergeSettings<ContentPartFieldSettings>(x => x.Description = description);

    public static ContentPartFieldDefinitionBuilder WithEditor(this ContentPartFieldDefinitionBuilder builder, string editor)
        => builder.MergeSettings<ContentPartFieldSettings>(x => x.Editor = editor);

    public static ContentPartFieldDefinitionBuilder WithDisplayMode(this ContentPartFieldDefinitionBuilder builder, string displayMode)
        => builder.MergeSettings<ContentPartFieldSettings>(x => x.DisplayMode = displayMode);

    public static ContentPartFieldDefinitionBuilder WithPosition(this ContentPartFieldDefinitionBuilder builder, string position)
        => builder.MergeSettings<ContentPartFieldSettings>(x => x.Position = position);
}
