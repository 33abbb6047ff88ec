using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>Tabs, cards and columns of editors as plain HTML that works without any script: tabs are sections with links to them.</summary>
internal sealed class GroupShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("TabContainer").BoundAs(nameof(GroupShapes), TabContainerAsync);
        builder.Describe("LocalNavigation").BoundAs(nameof(GroupShapes), context => Task.FromResult<IHtmlContent>(Links(context, "local-navigation")));
        builder.Describe("AdminTabs").BoundAs(nameof(GroupShapes), context => Task.FromResult<IHtmlContent>(Links(context, "nav nav-tabs")));
        builder.Describe("Tab").BoundAs(nameof(GroupShapes), context => SectionAsync(context, "tab"));
        builder.Describe("CardContainer").BoundAs(nameof(GroupShapes), context => ContainerAsync(context, "card-container"));
        builder.Describe("Card").BoundAs(nameof(GroupShapes), context => SectionAsync(context, "card"));
        builder.Describe("ColumnContainer").BoundAs(nameof(GroupShapes), context => ContainerAsync(context, "row"));
        builder.Describe("Column").BoundAs(nameof(GroupShapes), ColumnAsync);
        return ValueTask.CompletedTask;
    }

    private static async Task<IHtmlContent> TabContainerAsync(DisplayContext context)
    {
        var container = new TagBuilder("div");
        container.AddCssClass("tabs");
        container.InnerHtml.AppendHtml(Links(context, "nav nav-tabs"));
        container.InnerHtml.AppendHtml(await ShapeRendering.RenderAllAsync(context.DisplayHelper, context.Value.Items));
        return container;
    }

    private static TagBuilder Links(DisplayContext context, string className)
    {
        var S = context.ServiceProvider.GetRequiredService<IStringLocalizer<GroupShapes>>();
        var list = new TagBuilder("ul");
        list.AddCssClass(className);
        foreach (var tab in context.Value.Items.OfType<IShape>())
        {
            var link = new TagBuilder("a");
            link.AddCssClass("nav-link");
            link.Attributes["href"] = "#" + SectionId(tab, "tab");
            link.InnerHtml.Append(S[tab.GetProperty("Title", string.Empty)]);
            var item = new TagBuilder("li");
            item.AddCssClass("nav-item");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        var nav = new TagBuilder("nav");
        nav.InnerHtml.AppendHtml(list);
        return nav;
    }

    private static async Task<IHtmlContent> SectionAsync(DisplayContext context, string kind)
    {
        var section = new TagBuilder("section");
        section.AddCssClass(kind);
        section.Attributes["id"] = SectionId(context.Value, kind);
        if (!context.Value.GetProperty<bool>("IsDefault"))
        {
            var heading = new TagBuilder("h2");
            heading.AddCssClass($"{kind}-title");
            heading.InnerHtml.Append(context.ServiceProvider.GetRequiredService<IStringLocalizer<GroupShapes>>()[context.Value.GetProperty("Title", string.Empty)]);
            section.InnerHtml.AppendHtml(heading);
        }

        var body = new TagBuilder("div");
        body.AddCssClass($"{kind}-body");
        body.InnerHtml.AppendHtml(await ShapeRendering.RenderAllAsync(context.DisplayHelper, context.Value.Items));
        section.InnerHtml.AppendHtml(body);
        return section;
    }

    private static async Task<IHtmlContent> ContainerAsync(DisplayContext context, string className)
    {
        var container = new TagBuilder("div");
        container.AddCssClass(className);
        container.InnerHtml.AppendHtml(await ShapeRendering.RenderAllAsync(context.DisplayHelper, context.Value.Items));
        return container;
    }

    // A width is written in twelfths ("3") or with a breakpoint ("lg-3").
    private static async Task<IHtmlContent> ColumnAsync(DisplayContext context)
    {
        var width = context.Value.GetProperty<string>("Width");
        var column = (TagBuilder)await ContainerAsync(context, string.IsNullOrEmpty(width) ? "col" : $"col-{width}");
        return column;
    }

    private static string SectionId(IShape group, string kind)
    {
        return $"{kind}-{group.GetProperty("Title", string.Empty)}-{group.GetProperty("Identifier", string.Empty)}".HtmlClassify();
    }
}
