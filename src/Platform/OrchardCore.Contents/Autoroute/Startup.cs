using Fluid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.Autoroute.Drivers;
using OrchardCore.Autoroute.Handlers;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.Routing;
using OrchardCore.Autoroute.Services;
using OrchardCore.Autoroute.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Contents.Services;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Modules;
using YesSql.Sql;

namespace OrchardCore.Autoroute;

[Feature("OrchardCore.Autoroute")]
public sealed class Startup : StartupBase
{
    public override int ConfigureOrder => -100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<AutoroutePartViewModel>());
        services.AddContentPart<AutoroutePart>().UseDisplayDriver<AutoroutePartDisplayDriver>().AddHandler<AutoroutePartHandler>();
        services.AddScoped<IContentHandler, DefaultRouteContentHandler>();
        services.AddScopedIndexProvider<AutoroutePartIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<AutoroutePathMaker>();
        services.AddScoped<ContainedRoutes>();
        services.AddScoped<AutorouteEntries>();
        services.AddScoped<IAutorouteEntries>(x => x.GetRequiredService<AutorouteEntries>());
        services.AddSingleton<IModularTenantEvents>(x => ActivatorUtilities.CreateInstance<MadeAtStart<AutorouteEntries>>(x, (Func<AutorouteEntries, Task>)(entries => entries.TableAsync().AsTask())));
        services.AddScoped<IContentHandleProvider, AutorouteHandleProvider>();
        services.AddShapeTableProvider<AutorouteShapes>();
        services.Configure<AutorouteOptions>(options =>
        {
            options.GlobalRouteValues = new RouteValueDictionary { ["Area"] = "OrchardCore.Contents", ["Controller"] = "Item", ["Action"] = "Display" };
            options.ContentItemIdKey = "contentItemId";
            options.ContainedContentItemIdKey = "containedContentItemId";
            options.JsonPathKey = "jsonPath";
        });

        // Other links are made as before.
        if (services.LastOrDefault(x => x.ServiceType == typeof(LinkGenerator)) is { } links)
        {
            services.Replace(ServiceDescriptor.Singleton<LinkGenerator>(x => ActivatorUtilities.CreateInstance<AutorouteLinks>(
                x, links.ImplementationFactory?.Invoke(x) ?? ActivatorUtilities.CreateInstance(x, links.ImplementationType!))));
        }
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<AutorouteMiddleware>();
}

/// <summary>Templates for the item at an address: <c>Content-Slug-ueber-uns</c>.</summary>
internal sealed class AutorouteShapes : ShapeTableProvider
{
    private static readonly ItemNameAlternates _alternates = new("Slug");

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var type in new[] { "Content", "Widget" })
        {
            builder.Describe(type).OnDisplaying(context => _alternates.Add(context.Shape, type, nameof(AutoroutePart), nameof(AutoroutePart.Path)));
        }

        return ValueTask.CompletedTask;
    }
}

[Feature("OrchardCore.Autoroute")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(AutoroutePart), part => part
            .Attachable()
            .WithDescription("Gives an item an address of its own."));

        await SchemaBuilder.CreateMapIndexTableAsync<AutoroutePartIndex>(table => table
            .Column<string>("ContentItemId", c => c.WithLength(26))
            .Column<string>("ContainedContentItemId", c => c.Nullable().WithLength(26))
            .Column<string>("JsonPath", c => c.Nullable().Unlimited())
            .Column<string>("Path", c => c.WithLength(AutoroutePart.MaxPathLength))
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<AutoroutePartIndex>(table =>
        {
            table.CreateIndex("IDX_AutoroutePartIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_AutoroutePartIndex_Path", "Path", "Published", "Latest", "ContentItemId");
            table.CreateIndex("IDX_AutoroutePartIndex_ContentItemId", "ContentItemId", "Published");
        });
        return 1;
    }
}
