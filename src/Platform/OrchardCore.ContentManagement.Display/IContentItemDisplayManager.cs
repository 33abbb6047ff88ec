using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.ContentManagement.Display;

/// <summary>Builds the display and the editor of content items. Stands in for Orchard Core's IContentItemDisplayManager.</summary>
public interface IContentItemDisplayManager
{
    /// <exception cref="InvalidOperationException">The content type does not exist.</exception>
    Task<IShape> BuildDisplayAsync(ContentItem contentItem, IUpdateModel updater, string displayType = "", string groupId = "");

    Task<IShape> BuildEditorAsync(ContentItem contentItem, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");

    /// <summary>Takes over what the form sent; errors are in the updater's model state.</summary>
    Task<IShape> UpdateEditorAsync(ContentItem contentItem, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");
}
