// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>
/// Base of drivers: override Display or DisplayAsync, Edit or EditAsync, UpdateAsync; a null result shows nothing.
/// Stands in for DisplayDriver.
/// </summary>
public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> :
    DisplayDriverBase,
    IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    protected static readonly string ModelName = typeof(TModel).Name;

    public virtual bool CanHandleModel(TModel model)
    {
        return true;
    }

    public virtual Task<IDisplayResult> DisplayAsync(TModel model, TDisplayContext context)
    {
        return Task.FromResult(Display(model, context));
    }

    public virtual IDisplayResult Display(TModel model, TDisplayContext context)
    {
        return NullShapeResult();
    }

    public virtual Task<IDisplayResult> EditAsync(TModel model, TEditorContext context)
    {
        return Task.FromResult(Edit(model, context));
    }

    public virtual IDisplayResult Edit(TModel model, TEditorContext context)
    {
        return NullShapeResult();
    }

    public virtual Task<IDisplayResult> UpdateAsync(TModel model, TUpdateContext context)
    {
        // The update context is an editor context; a driver without anything to bind shows its editor again.
        return context is TEditorContext editor ? EditAsync(model, editor) : Task.FromResult(NullShapeResult());
    }

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(TModel model, TDisplayContext context)
    {
        return CanHandleModel(model) ? DisplayAsync(model, context) : Task.FromResult(NullShapeResult());
    }

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(TModel model, TEditorContext context)
    {
        if (!CanHandleModel(model))
        {
            return Task.FromResult(NullShapeResult());
        }

        BuildPrefix(model, context.HtmlFieldPrefix);
        return EditAsync(model, context);
    }

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(TModel model, TUpdateContext context)
    {
        if (!CanHandleModel(model))
        {
            return Task.FromResult(NullShapeResult());
        }

        BuildPrefix(model, context.HtmlFieldPrefix);
        return UpdateAsync(model, context);
    }

    protected static IDisplayResult NullShapeResult()
    {
        return null;
    }

    /// <summary>Sets the prefix of the form's field names: the model's class name, after the form's own prefix.</summary>
    protected virtual void BuildPrefix(TModel model, string htmlFieldPrefix)
    {
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? ModelName : $"{htmlFieldPrefix}.{ModelName}";
    }
}

/// <summary>A driver with the plain contexts. Stands in for DisplayDriver&lt;TModel&gt;.</summary>
public abstract class DisplayDriver<TModel> :
    DisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>,
    IDisplayDriver<TModel>
    where TModel : class
{
}

/// <summary>A driver of one kind of a model with several kinds. Stands in for DisplayDriver&lt;TModel, TConcrete, …&gt;.</summary>
public abstract class DisplayDriver<TModel, TConcrete, TDisplayContext, TEditorContext, TUpdateContext> :
    DisplayDriver<TConcrete, TDisplayContext, TEditorContext, TUpdateContext>,
    IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TConcrete : class, TModel
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    /// <summary>Whether the driver takes a model of the general kind; by default by its class.</summary>
    public virtual bool CanHandleModel(TModel model)
    {
        return model is TConcrete;
    }

    // Not by calling the base class through its interface: interfaces of drivers are contravariant, so that would end here again.
    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(TModel model, TDisplayContext context)
    {
        return Handles(model, out var concrete) ? DisplayAsync(concrete, context) : Task.FromResult(NullShapeResult());
    }

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(TModel model, TEditorContext context)
    {
        if (!Handles(model, out var concrete))
        {
            return Task.FromResult(NullShapeResult());
        }

        BuildPrefix(concrete, context.HtmlFieldPrefix);
        return EditAsync(concrete, context);
    }

    Task<IDisplayResult> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(TModel model, TUpdateContext context)
    {
        if (!Handles(model, out var concrete))
        {
            return Task.FromResult(NullShapeResult());
        }

        BuildPrefix(concrete, context.HtmlFieldPrefix);
        return UpdateAsync(concrete, context);
    }

    private bool Handles(TModel model, out TConcrete concrete)
    {
        concrete = model as TConcrete;
        return concrete is not null && CanHandleModel(model) && base.CanHandleModel(concrete);
    }
}

/// <summary>A driver of one kind of a model with several kinds, with the plain contexts.</summary>
public abstract class DisplayDriver<TModel, TConcrete> :
    DisplayDriver<TModel, TConcrete, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>,
    IDisplayDriver<TModel>
    where TModel : class
    where TConcrete : class, TModel
{
}
