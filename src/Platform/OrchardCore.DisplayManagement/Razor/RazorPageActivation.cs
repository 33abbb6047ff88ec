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

    public abstract ViewDataDictionary CreateViewData(IModelMetadataProvider metadata, ModelStateDictionary modelState);

    /// <summary>A page that has all it injects.</summary>
    public abstract RazorPageBase CreatePage(ViewContext context, IServiceProvider services, PageServices pages);

    /// <summary>Whether a page that has run holds nothing of its own that the next run would find.</summary>
    public abstract bool MayRunAgain(RazorPageBase page);
}

/// <summary>The activation of pages of one class.</summary>
internal sealed class RazorPageActivation<TPage, TModel> : RazorPageActivation
    where TPage : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, new()
{
    private const int OftenEnough = 100;

    private readonly Injection[] _injections;
    private readonly bool _hasStateOfItsOwn;
    private Func<TPage>? _create;
    private int _count;

    public RazorPageActivation()
    {
        _injections = [.. InjectedProperties.Of(typeof(TPage)).Select(Injection.Create)];

        // Fields of @functions; those of the Razor compiler, and what is injected, are set anew or the same.
        _hasStateOfItsOwn = typeof(TPage).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(field => !field.Name.StartsWith("__", StringComparison.Ordinal) && !IsInjected(field));
    }

    public override ViewDataDictionary CreateViewData(IModelMetadataProvider metadata, ModelStateDictionary modelState)
    {
        return new ViewDataDictionary<TModel>(metadata, modelState);
    }

    public override RazorPageBase CreatePage(ViewContext context, IServiceProvider services, PageServices pages)
    {
        var page = NewPage();
        if (page is RazorPage<TModel> own)
        {
            own.PageServices = pages;
        }

        page.ViewContext = context;
        page.ViewData = (ViewDataDictionary<TModel>)context.ViewData;
        page.HtmlEncoder = pages.Encoder;
        page.DiagnosticSource = pages.Diagnostics;
        foreach (var injection in _injections)
        {
            injection.Apply(page, context, services);
        }

        return page;
    }

    public override bool MayRunAgain(RazorPageBase page)
    {
        return !_hasStateOfItsOwn && page.SectionWriters.Count == 0 && page.Layout is null;
    }

    private static bool IsInjected(FieldInfo field)
    {
        return field.Name.IndexOf('>') is > 1 and var end
            && typeof(TPage).GetProperty(field.Name[1..end], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.IsDefined(typeof(RazorInjectAttribute), inherit: false) == true;
    }

    // Code of its own makes pages fastest, but is worth its cost only for a page that is shown often.
    private TPage NewPage()
    {
        if (_create is not null)
        {
            return _create();
        }

        if (++_count == OftenEnough)
        {
            _create = Expression.Lambda<Func<TPage>>(Expression.New(typeof(TPage))).Compile();
        }

        return new TPage();
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
