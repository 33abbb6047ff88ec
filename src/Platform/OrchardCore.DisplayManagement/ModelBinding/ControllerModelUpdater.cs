using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Binds with a controller's own means. Stands in for ControllerModelUpdater.</summary>
public class ControllerModelUpdater : ControllerBase, IUpdateModel
{
    public ControllerModelUpdater(ControllerBase controller)
    {
        ControllerContext = controller.ControllerContext;
        ObjectValidator = controller.ObjectValidator;
        MetadataProvider = controller.MetadataProvider;
        ModelBinderFactory = controller.ModelBinderFactory;
    }

    Task<bool> IUpdateModel.TryUpdateModelAsync<TModel>(TModel model)
    {
        return BindAsync(model, string.Empty);
    }

    Task<bool> IUpdateModel.TryUpdateModelAsync<TModel>(TModel model, string prefix)
    {
        return BindAsync(model, prefix ?? string.Empty);
    }

    Task<bool> IUpdateModel.TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
    {
        return base.TryUpdateModelAsync(model, prefix ?? string.Empty, includeExpressions);
    }

    bool IUpdateModel.TryValidateModel(object model)
    {
        return base.TryValidateModel(model);
    }

    bool IUpdateModel.TryValidateModel(object model, string prefix)
    {
        return base.TryValidateModel(model, prefix);
    }

    // What makes a model a shape must not be set from a form.
    private async Task<bool> BindAsync(object model, string prefix)
    {
        var values = await CompositeValueProvider.CreateAsync(ControllerContext, ControllerContext.ValueProviderFactories);
        return await base.TryUpdateModelAsync(model, model.GetType(), prefix, values, model is IShape ? IsOwnProperty : static _ => true);
    }

    private static bool IsOwnProperty(ModelMetadata metadata)
    {
        var declaring = metadata.ContainerType?.GetProperty(metadata.PropertyName!)?.DeclaringType;
        return declaring is null || declaring.Assembly != typeof(IShape).Assembly;
    }
}
