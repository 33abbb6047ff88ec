using OrchardCore.ContentManagement;

namespace OrchardCore.ContentLocalization
{
    public interface ILocalizable
    {
        string? LocalizationSet { get; }

        string? Culture { get; }
    }
}

namespace OrchardCore.ContentLocalization.Models
{
    /// <summary>The language of an item and the set it shares with its translations.</summary>
    public class LocalizationPart : ContentPart, ILocalizable
    {
        public string? LocalizationSet { get; set; }

        public string? Culture { get; set; }
    }

    /// <summary>A published item of a set; the culture in lower case.</summary>
    public class LocalizationEntry
    {
        public long DocumentId;
        public string ContentItemId = string.Empty;
        public string LocalizationSet = string.Empty;
        public string Culture = string.Empty;
    }
}
