using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.CodeShapes;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.DisplayManagement.Extensions;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Mvc;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Templates;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds shapes, themes and the admin's routes. Stands in for OrchardCoreBuilderExtensions.</summary>
public static class OrchardCoreDisplayManagementBuilderExtensions
{
    // After MVC itself has been added to the shell.
    private const int Order = int.MinValue + 200;

    /// <summary>To be called after <c>AddMvc</c>.</summary>
    public static OrchardCoreBuilder AddTheming(this OrchardCoreBuilder builder)
    {
        builder.ApplicationServices.TryAddSingleton<CompiledViews>();
        return builder.ConfigureServices(AddTheming, Order);
    }

    private static void AddTheming(IServiceCollection services, IServiceProvider host)
    {
        AddShapes(services);
        var blueprint = (ShellBlueprint)services.Last(descriptor => descriptor.ServiceType == typeof(ShellBlueprint)).ImplementationInstance!;
        if (services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(ApplicationPartManager))?.ImplementationInstance is ApplicationPartManager parts)
        {
            AddViews(services, parts, blueprint, host);
        }
    }

    private static void AddShapes(IServiceCollection services)
    {
        // Umlauts need no escapes.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddSingleton<ShapeTables>();
        services.AddScoped<IThemeManager, ThemeManager>();
        services.AddScoped<IShapeTableManager, DefaultShapeTableManager>();
        services.AddScoped<IShapeFactory, DefaultShapeFactory>();
        services.AddScoped<IHtmlDisplay, DefaultHtmlDisplay>();
        services.AddScoped<IDisplayHelper, DisplayHelper>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped<IUpdateModelAccessor, ScopedUpdateModelAccessor>();
        services.AddScoped<PageServices>();
        services.AddScoped<PageState>();
        services.AddScoped<ViewContextAccessor>();
        services.AddScoped<IOrchardDisplayHelper, OrchardDisplayHelper>();
        services.AddScoped<IOrchardHelper>(provider => provider.GetRequiredService<IOrchardDisplayHelper>());
        services.AddScoped(typeof(IDisplayManager<>), typeof(DisplayManager<>));
        services.AddScoped<IShapePlacementProvider, ShapeTablePlacementProvider>();
        services.AddScoped<IPlacementNodeFilterProvider, PathPlacementNodeFilterProvider>();

        services.AddShapeTableProvider<CoreShapes>();
        services.AddShapeTableProvider<ZoneShapes>();
        services.AddShapeTableProvider<GroupShapes>();
        services.AddShapeTableProvider<DateTimeShapes>();
        services.AddShapeTableProvider<ShapeMethodHarvester>();
        services.AddShapeTableProvider<ShapeTemplateHarvester>();
        services.AddShapeTableProvider<PlacementFileHarvester>();
        services.AddScoped<IShapeTemplateProvider, RazorTemplateProvider>();
    }

    private static void AddViews(IServiceCollection services, ApplicationPartManager parts, ShellBlueprint blueprint, IServiceProvider host)
    {
        var views = host.GetRequiredService<CompiledViews>();
        var modules = blueprint.Features.Select(feature => feature.Extension.Id)
            .Concat(host.GetRequiredService<IExtensionManager>().GetExtensions().Where(extension => extension.IsTheme()).Select(theme => theme.Id))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        parts.ApplicationParts.Add(new ModuleViewsPart(modules.SelectMany(views.Of)));

        services.AddSingleton(views);
        services.AddOptions<AdminOptions>().Configure<IShellConfiguration>((options, configuration) => configuration.GetSection("OrchardCore_Admin").Bind(options));
        services.AddSingleton<ILateControllers, AdminControllers>();
        services.AddOptions<MvcOptions>().Configure<IOptions<AdminOptions>>((mvc, admin) =>
        {
            mvc.Conventions.Add(new AdminRouteConvention(admin.Value.AdminUrlPrefix));
            // Objects where they do: they need not be made anew for each request, and antiforgery keeps its order behind the checks of access, so that
            // whose session has ended is asked to sign in.
            mvc.Filters.Add(new PageStateFilter());
            mvc.Filters.Add(new ServiceFilterAttribute(typeof(NotifyFilter)) { IsReusable = true });
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        });
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ModuleViewLocations(modules)));
        services.AddSingleton<NotifyFilter>();
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, NoTempData>());
        services.Replace(ServiceDescriptor.Singleton<IActionResultExecutor<ViewResult>, PageResultExecutor>());

        services.TryAddSingleton<IHtmlLocalizerFactory, HtmlLocalizerFactory>();
        services.TryAddTransient(typeof(IHtmlLocalizer<>), typeof(HtmlLocalizer<>));
        services.AddSingleton<ViewLocalizers>();
        services.Replace(ServiceDescriptor.Transient<IViewLocalizer, ModuleViewLocalizer>());
    }
}
