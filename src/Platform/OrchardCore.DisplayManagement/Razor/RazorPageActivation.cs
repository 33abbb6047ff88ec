using System.Diagnostics;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>
/// How pages of one class are made and given what they inject: delegates made once per class, over code that all classes
/// share, so that neither the first nor any later page costs much.
/// </summary>
internal abstract class RazorPageActivation
{
    public static RazorPageActivation Create(Type pageType)
    {
        for (var type = pageType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPage<>))
            {
                var activation = typeof(RazorPageActivation<,>).MakeGenericType(pageType, type.GetGenericArguments()[0]);
                return (RazorPageActivation)Activator.CreateInstance(activation)!;
            }
        }

        throw new InvalidOperationException($"'{pageType}' is no Razor page with a model.");
    }

    public abstract ViewDataDictionary CreateViewData(IServiceProvider services, ModelStateDictionary modelState);

    /// <summary>A page that has all it injects.</summary>
    public abstract RazorPageBase CreatePage(ViewContext context, IServiceProvider services);
}

/// <summary>The activation of pages of one class.</summary>
internal sealed class RazorPageActivation<TPage, TModel> : RazorPageActivation
    where TPage : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, new()
{
    private readonly Injection[] _injections;

    public RazorPageActivation()
    {
        _injections = [.. InjectedProperties.Of(typeof(TPage)).Select(Injection.Create)];
    }

    public override ViewDataDictionary CreateViewData(IServiceProvider services, ModelStateDictionary modelState)
    {
        return new ViewDataDictionary<TModel>(services.GetRequiredService<IModelMetadataProvider>(), modelState);
    }

    public override RazorPageBase CreatePage(ViewContext context, IServiceProvider services)
    {
        var page = new TPage
        {
            ViewContext = context,
            ViewData = (ViewDataDictionary<TModel>)context.ViewData,
            HtmlEncoder = services.GetRequiredService<HtmlEncoder>(),
            DiagnosticSource = services.GetRequiredService<DiagnosticSource>(),
        };
        foreach (var injection in _injections)
        {
            injection.Apply(page, context, services);
        }

        return page;
    }

    private abstract class Injection
    {
        public static Injection Create(PropertyInfo property)
        {
            var type = typeof(Injection<>).MakeGenericType(typeof(TPage), typeof(TModel), property.PropertyType);
            return (Injection)Activator.CreateInstance(type, property.GetSetMethod(nonPublic: true))!;
        }

        public abstract void Apply(TPage page, ViewContext context, IServiceProvider services);
    }

    private sealed class Injection<TService> : Injection
        where TService : notnull
    {
        private readonly Action<TPage, TService> _set;

        public Injection(MethodInfo setter)
        {
            _set = setter.CreateDelegate<Action<TPage, TService>>();
        }

        public override void Apply(TPage page, ViewContext context, IServiceProvider services)
        {
            _set(page, Resolve(context, services));
        }

        private static TService Resolve(ViewContext context, IServiceProvider services)
        {
            if (typeof(TService) == typeof(IUrlHelper))
            {
                return (TService)services.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(context);
            }

            var service = services.GetRequiredService<TService>();
            if (service is IViewContextAware aware)
            {
                aware.Contextualize(context);
            }

            return service;
        }
    }
}
