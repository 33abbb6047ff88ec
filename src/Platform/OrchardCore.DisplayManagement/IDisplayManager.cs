using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.DisplayManagement;

/// <summary>Builds the display and the editor of a model from its drivers. Stands in for IDisplayManager.</summary>
public interface IDisplayManager<TModel>
{
    Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string displayType = "", string groupId = "");

    Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");

    Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");
}

/// <summary>Displays and editors of a fresh model. Stands in for DisplayManagerExtensions.</summary>
public static class DisplayManagerExtensions
{
    public static Task<IShape> BuildDisplayAsync<TModel>(this IDisplayManager<TModel> displayManager, IUpdateModel updater, string displayType = "", string groupId = "")
        where TModel : new()
    {
        return displayManager.BuildDisplayAsync(new TModel(), updater, displayType, groupId);
    }

    public static Task<IShape> BuildEditorAsync<TModel>(this IDisplayManager<TModel> displayManager, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
        where TModel : new()
    {
        return displayManager.BuildEditorAsync(new TModel(), updater, isNew, groupId, htmlPrefix);
    }
}
