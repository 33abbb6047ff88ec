using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>How pages of one class are made and given what they inject; compiled once, free of reflection afterwards.</summary>
internal sealed class RazorPageActivation
{
    private readonly Func<RazorPageBase> _createPage;
    private readonly Func<IModelMetadataProvider, ModelStateDictionary, ViewDataDictionary> _createViewData;
    private readonly Action<RazorPageBase, ViewContext, IServiceProvider> _activate;

    private RazorPageActivation(
        Func<RazorPageBase> createPage,
        Func<IModelMetadataProvider, ModelStateDictionary, ViewDataDictionary> createViewData,
        Action<RazorPageBase, ViewContext, IServiceProvider> activate)
    {
        _createPage = createPage;
        _createViewData = createViewData;
        _activate = activate;
    }

    public static RazorPageActivation Create(Type pageType)
    {
        var createPage = Expression.Lambda<Func<RazorPageBase>>(Expression.New(pageType)).Compile();
        var viewDataProperty = pageType.GetProperty("ViewData", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) ?? FindViewData(pageType);

        var metadata = Expression.Parameter(typeof(IModelMetadataProvider));
        var modelState = Expression.Parameter(typeof(ModelStateDictionary));
        var constructor = viewDataProperty.PropertyType.GetConstructor([typeof(IModelMetadataProvider), typeof(ModelStateDictionary)])
            ?? throw new InvalidOperationException($"The view data of '{pageType}' has no usable constructor.");
        var createViewData = Expression.Lambda<Func<IModelMetadataProvider, ModelStateDictionary, ViewDataDictionary>>(
            Expression.New(constructor, metadata, modelState), metadata, modelState).Compile();

        return new RazorPageActivation(createPage, createViewData, CompileActivation(pageType, viewDataProperty));
    }

    public RazorPageBase CreatePage()
    {
        return _createPage();
    }

    public ViewDataDictionary CreateViewData(IServiceProvider services, ModelStateDictionary modelState)
    {
        return _createViewData(services.GetRequiredService<IModelMetadataProvider>(), modelState);
    }

    public void Activate(RazorPageBase page, ViewContext context, IServiceProvider services)
    {
        _activate(page, context, services);
    }

    // RazorPage<TModel> hides the property of its base.
    private static PropertyInfo FindViewData(Type pageType)
    {
        for (var type = pageType; type is not null; type = type.BaseType)
        {
            if (type.GetProperty("ViewData", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is { CanWrite: true } property)
            {
                return property;
            }
        }

        throw new InvalidOperationException($"'{pageType}' is no Razor page with a model.");
    }

    private static Action<RazorPageBase, ViewContext, IServiceProvider> CompileActivation(Type pageType, PropertyInfo viewData)
    {
        var page = Expression.Parameter(typeof(RazorPageBase));
        var context = Expression.Parameter(typeof(ViewContext));
        var services = Expression.Parameter(typeof(IServiceProvider));
        var typed = Expression.Variable(pageType);
        var steps = new List<Expression>
        {
            Expression.Assign(typed, Expression.Convert(page, pageType)),
            Expression.Assign(
                Expression.Property(Expression.Convert(typed, viewData.DeclaringType!), viewData),
                Expression.Convert(Expression.Property(context, nameof(ViewContext.ViewData)), viewData.PropertyType)),
        };

        foreach (var property in InjectedProperties.Of(pageType))
        {
            var value = Expression.Call(
                typeof(RazorPageActivation), nameof(Resolve), null, Expression.Constant(property.PropertyType), context, services);
            steps.Add(Expression.Assign(
                Expression.Property(Expression.Convert(typed, property.DeclaringType!), property), Expression.Convert(value, property.PropertyType)));
        }

        return Expression.Lambda<Action<RazorPageBase, ViewContext, IServiceProvider>>(
            Expression.Block([typed], steps), page, context, services).Compile();
    }

    private static object Resolve(Type type, ViewContext context, IServiceProvider services)
    {
        if (type == typeof(IUrlHelper))
        {
            return services.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(context);
        }

        var value = services.GetRequiredService(type);
        if (value is IViewContextAware aware)
        {
            aware.Contextualize(context);
        }

        return value;
    }
}
