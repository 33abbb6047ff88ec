using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement;

/// <summary>The data of items, parts and fields for the platform itself: <see cref="ContentElement.Content"/> would load the binder of C#.</summary>
public static class ContentData
{
    /// <summary>The mutable data of the element.</summary>
    public static JsonObject Of(ContentElement element) => element.Data;
}
