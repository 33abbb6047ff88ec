using OrchardCore.ContentManagement;

namespace OrchardCore.Alias.Models
{
    /// <summary>A name by which templates, menus and recipes find the item: <c>alias:main-menu</c>.</summary>
    public class AliasPart : ContentPart
    {
        public const int MaxAliasLength = 735;

        public string? Alias { get; set; }
    }
}

namespace OrchardCore.Alias.Settings
{
    public enum AliasPartOptions
    {
        Editable,
        GeneratedDisabled,
    }

    public class AliasPartSettings
    {
        /// <summary>A Liquid template for items without an alias.</summary>
        public string? Pattern { get; set; } = "{{ Model.ContentItem.DisplayText | slugify }}";

        public AliasPartOptions Options { get; set; }
    }
}
