using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Binds under changed prefixes. Stands in for PrefixedModelUpdater.</summary>
public class PrefixedModelUpdater : IUpdateModel
{
    private readonly IUpdateModel _updateModel;

    public PrefixedModelUpdater(IUpdateModel updateModel)
        : this(updateModel, static prefix => prefix)
    {
    }

    public PrefixedModelUpdater(IUpdateModel updateModel, Func<string, string> prefix)
    {
        _updateModel = updateModel;
        Prefix = prefix;
    }

    public ModelStateDictionary ModelState => _updateModel.ModelState;

    public Func<string, string> Prefix { get; set; }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model)
        where TModel : class
    {
        return _updateModel.TryUpdateModelAsync(model, Prefix(string.Empty));
    }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix)
        where TModel : class
    {
        return _updateModel.TryUpdateModelAsync(model, Prefix(prefix));
    }

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class
    {
        return _updateModel.TryUpdateModelAsync(model, Prefix(prefix), includeExpressions);
    }

    public bool TryValidateModel(object model)
    {
        return _updateModel.TryValidateModel(model);
    }

    public bool TryValidateModel(object model, string prefix)
    {
        return _updateModel.TryValidateModel(model, Prefix(prefix));
    }
}
