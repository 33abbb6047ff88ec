using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.CodeShapes;

internal static class ShapeRendering
{
    /// <summary>Renders items one after the other.</summary>
    public static async Task<IHtmlContent> RenderAllAsync(IDisplayHelper displayHelper, IReadOnlyList<IPositioned> items)
    {
        if (items.Count == 0)
        {
            return HtmlString.Empty;
        }

        if (items.Count == 1)
        {
            return await displayHelper.ShapeExecuteAsync((IShape)items[0]);
        }

        var writer = new ShapeWriter();
        for (var i = 0; i < items.Count; i++)
        {
            writer.Write(await displayHelper.ShapeExecuteAsync((IShape)items[i]));
        }

        return writer.ToHtml();
    }
}
