// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Builds pieces of the display and the editor of a model. Stands in for IDisplayDriver.</summary>
public interface IDisplayDriver<in TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    Task<IDisplayResult> BuildDisplayAsync(TModel model, TDisplayContext context);

    Task<IDisplayResult> BuildEditorAsync(TModel model, TEditorContext context);

    Task<IDisplayResult> UpdateEditorAsync(TModel model, TUpdateContext context);
}

/// <summary>A driver with the plain contexts. Stands in for IDisplayDriver&lt;TModel&gt;.</summary>
public interface IDisplayDriver<in TModel> : IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;

/// <summary>Takes part in building a model's display and editor beside the drivers. Stands in for IDisplayHandler.</summary>
public interface IDisplayHandler<in TModel>
{
    Task BuildDisplayAsync(TModel model, BuildDisplayContext context);

    Task BuildEditorAsync(TModel model, BuildEditorContext context);

    Task UpdateEditorAsync(TModel model, UpdateEditorContext context);
}
