using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Binds nothing: for building displays and editors outside of any form. Stands in for NullModelUpdater.</summary>
public class NullModelUpdater : IUpdateModel
{
    public ModelStateDictionary ModelState { get; } = new();

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model)
        where TModel : class
    {
        return Task.FromResult(true);
    }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix)
        where TModel : class
    {
        return Task.FromResult(true);
    }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class
    {
        return Task.FromResult(true);
    }

    public bool TryValidateModel(object model)
    {
        return true;
    }

    public bool TryValidateModel(object model, string prefix)
    {
        return true;
    }
}

/// <summary>Holds the model updater of the scope; one that binds nothing until an action sets another. Stands in for LocalModelBinderAccessor.</summary>
internal sealed class ScopedUpdateModelAccessor : IUpdateModelAccessor
{
    private IUpdateModel? _updater;

    public IUpdateModel ModelUpdater
    {
        get => _updater ??= new NullModelUpdater();
        set => _updater = value;
    }
}
