using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ViewModels;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.Liquid;
using OrchardCore.Liquid.Values;

namespace OrchardCore.Contents.Liquid;

/// <summary>Content in Liquid: items and their members, the global <c>Content</c>, filters and the tag <c>contentitem</c>.</summary>
internal static class LiquidServices
{
    public static IServiceCollection AddContentLiquid(this IServiceCollection services)
    {
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<ContentItem>();
            options.MemberAccessStrategy.Register<ContentElement>();
            options.MemberAccessStrategy.Register<ContentItemViewModel>();
            options.MemberAccessStrategy.Register<ContentPartViewModel>();
            options.Scope.SetValue("Content", ByHandle(VersionOptions.Published));
        });
        services.Configure<LiquidViewOptions>(options => options.LiquidViewParserConfiguration.Add(ContentItemTag.Register));
        return services
            .AddLiquidFilter<DisplayTextFilter>("display_text")
            .AddLiquidFilter<DisplayUrlFilter>("display_url")
            .AddLiquidFilter<BuildDisplayFilter>("shape_build_display")
            .AddLiquidFilter<ContentItemFilter>("content_item_id")
            .AddLiquidFilter<FullTextFilter>("full_text");
    }

    // Content["alias:x"], Content.Latest["alias:x"], Content.ContentItemId["…"], Content.ContentItemVersionId["…"]
    private static LiquidGlobalValue ByHandle(VersionOptions version) => new("Content", async (name, context) => name switch
    {
        "Latest" when version.IsPublished => ByHandle(VersionOptions.Latest),
        "ContentItemId" => ById(version),
        "ContentItemVersionId" => new LiquidGlobalValue("ContentItemVersionId", async (id, inner) => Create(await Manager(inner).GetVersionAsync(id), inner)),
        _ => Create(await FindAsync(name, version, context), context),
    });

    private static LiquidGlobalValue ById(VersionOptions version)
        => new("ContentItemId", async (id, context) => Create(await Manager(context).GetAsync(id, version), context));

    private static async Task<ContentItem?> FindAsync(string handle, VersionOptions version, LiquidTemplateContext context)
        => await context.Services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle) is { } id
            ? await Manager(context).GetAsync(id, version)
            : null;

    private static IContentManager Manager(LiquidTemplateContext context) => context.Services.GetRequiredService<IContentManager>();

    private static FluidValue Create(ContentItem? item, TemplateContext context)
        => item is null ? NilValue.Instance : FluidValue.Create(item, context.Options);
}
