using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Modules;

namespace OrchardCore.Mvc;

/// <summary>MVC with the controllers of the enabled features, reachable under /{module}/{controller}/{action}.</summary>
internal sealed class MvcStartup : StartupBase
{
    private readonly ModuleCatalog _catalog;
    private readonly ITypeFeatureProvider _types;

    public MvcStartup(ModuleCatalog catalog, ITypeFeatureProvider types)
    {
        _catalog = catalog;
        _types = types;
    }

    public override int Order => int.MinValue + 100;

    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Default;

    public override void ConfigureServices(IServiceCollection services)
    {
        var blueprint = (ShellBlueprint)services.Last(descriptor => descriptor.ServiceType == typeof(ShellBlueprint)).ImplementationInstance!;
        if (blueprint.Features.Count == 0)
        {
            return;
        }

        // Registered before MVC, or it would search all assemblies for parts.
        var parts = new ApplicationPartManager();
        var controllers = new FeatureControllersPart(blueprint, _catalog, _types);
        parts.ApplicationParts.Add(controllers);
        services.AddSingleton(parts);
        services.AddSingleton(controllers);
        AddLateActions(services);
        // What AddControllersWithViews adds besides, nobody needs: API explorer, CORS, and parts that are searched for controllers.
        // An empty text box is no error unless a view model says so; nullability of C# is not a rule for people.
        services.AddMvcCore(Configure)
            .AddAuthorization()
            .AddDataAnnotations()
            .AddCacheTagHelper()
            .AddViews()
            .AddRazorViewEngine();
        services.Replace(ServiceDescriptor.Singleton<IHtmlGenerator, CheckBoxTolerantHtmlGenerator>());
        services.AddSingleton<IConfigureOptions<MvcOptions>>(new ConfigureOptions<MvcOptions>(options => options.Conventions.Add(new ModuleAreaConvention(_types))));
    }

    // No form here is in the syntax of jQuery, whose reader fails on a name with an open bracket: everybody could cause an error 500.
    private static void Configure(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
    }

    private static void AddLateActions(IServiceCollection services)
    {
        services.AddSingleton<LateActions>();
        services.AddSingleton<IActionDescriptorChangeProvider>(provider => provider.GetRequiredService<LateActions>());
        var links = services.Last(descriptor => descriptor.ServiceType == typeof(LinkGenerator)).ImplementationType!;
        services.AddSingleton(links);
        services.Replace(ServiceDescriptor.Singleton<LinkGenerator>(provider =>
            new LateLinkGenerator((LinkGenerator)provider.GetRequiredService(links), provider.GetRequiredService<LateActions>())));
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapControllerRoute("Default", "{area:exists}/{controller}/{action}/{id?}");
}
