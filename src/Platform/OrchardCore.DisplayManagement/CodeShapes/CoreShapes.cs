using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Title;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>List, Message, NotifyMessages, PlaceChildContent and PageTitle.</summary>
internal sealed class CoreShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("List").BoundAs(nameof(CoreShapes), ListAsync);
        builder.Describe("Message").BoundAs(nameof(CoreShapes), context => Task.FromResult(Message(context.Value)));
        builder.Describe("NotifyMessages").BoundAs(nameof(CoreShapes), NotifyMessagesAsync);
        builder.Describe("PlaceChildContent").BoundAs(nameof(CoreShapes), context => Task.FromResult(ChildContent(context.Value)));
        builder.Describe("PageTitle").BoundAs(
            nameof(CoreShapes), context => Task.FromResult(context.ServiceProvider.GetRequiredService<IPageTitleBuilder>().GenerateTitle(null)));
        return ValueTask.CompletedTask;
    }

    // Properties: Tag ("ul"), ItemTag ("li"), ItemClasses, FirstClass ("first"), LastClass ("last").
    private static async Task<IHtmlContent> ListAsync(DisplayContext context)
    {
        var shape = context.Value;
        var items = shape.GetProperty<IEnumerable<object>>("Items")?.ToArray() ?? [.. shape.Items];
        if (items.Length == 0)
        {
            return HtmlString.Empty;
        }

        var itemTag = shape.GetProperty("ItemTag", "li");
        var itemClasses = shape.GetProperty<IEnumerable<string>>("ItemClasses") ?? [];
        var list = shape.GetTagBuilder(shape.GetProperty("Tag", "ul"));
        for (var i = 0; i < items.Length; i++)
        {
            var element = new TagBuilder(itemTag);
            foreach (var name in itemClasses)
            {
                element.AddCssClass(name);
            }

            if (i == 0)
            {
                element.AddCssClass(shape.GetProperty("FirstClass", "first"));
            }

            if (i == items.Length - 1)
            {
                element.AddCssClass(shape.GetProperty("LastClass", "last"));
            }

            element.InnerHtml.AppendHtml(await DisplayAsync(context, items[i]));
            list.InnerHtml.AppendHtml(element);
        }

        return list;
    }

    private static async Task<IHtmlContent> DisplayAsync(DisplayContext context, object item)
    {
        return item switch
        {
            IShape shape => await context.DisplayHelper.ShapeExecuteAsync(shape),
            IHtmlContent html => html,
            _ => new HtmlContentString(item.ToString() ?? string.Empty),
        };
    }

    private static IHtmlContent Message(IShape shape)
    {
        var type = shape.GetProperty("Type")?.ToString()?.ToLowerInvariant() ?? "information";
        var message = shape.GetTagBuilder("div");
        message.AddCssClass($"message-{type}");
        message.AddCssClass(type == "error" ? "alert-danger" : type == "information" ? "alert-info" : $"alert-{type}");
        message.AddCssClass("alert");
        message.Attributes["role"] = type is "error" or "warning" ? "alert" : "status";
        switch (shape.GetProperty("Message"))
        {
            case IHtmlContent html:
                message.InnerHtml.AppendHtml(html);
                break;
            case { } text:
                message.InnerHtml.Append(text.ToString()!);
                break;
        }

        return message;
    }

    private static async Task<IHtmlContent> NotifyMessagesAsync(DisplayContext context)
    {
        var factory = context.ServiceProvider.GetRequiredService<IShapeFactory>();
        var html = new HtmlContentBuilder();
        foreach (var entry in context.ServiceProvider.GetRequiredService<INotifier>().List())
        {
            html.AppendHtml(await context.DisplayHelper.ShapeExecuteAsync(await entry.CreateShapeAsync(factory)));
        }

        return html;
    }

    private static IHtmlContent ChildContent(IShape shape)
    {
        var source = shape.GetProperty<IShape>("Source") ?? shape;
        return source.Metadata.ChildContent ?? HtmlString.Empty;
    }
}
