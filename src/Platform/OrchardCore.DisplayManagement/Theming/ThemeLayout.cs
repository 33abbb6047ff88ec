using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The MVC layout of every view: puts the view into the zone Content of the layout shape and renders that. Stands in for ThemeLayout.</summary>
public sealed class ThemeLayout : RazorPage<object>
{
    /// <summary>Where MVC finds this layout.</summary>
    public const string ViewPath = "/_ThemeLayout.cshtml";

    public override async Task ExecuteAsync()
    {
        Write(await RenderAsync(PageServices, RenderLayoutBody()));
    }

    /// <summary>The page: what the view wrote, in the layout shape.</summary>
    internal static async Task<IHtmlContent> RenderAsync(PageServices services, IHtmlContent body)
    {
        if (await services.Themes.GetThemeAsync() is null)
        {
            // While a site is being set up its pages stand for themselves.
            return body;
        }

        var layout = services.State.Layout;
        var content = await layout.Zones["Content"].AddAsync(body);

        // Rendered first, so that what the content registers (styles, title) can go into the head.
        layout.Zones["Content"] = (IShape)PositionWrapper.TryWrap(await services.DisplayHelper.ShapeExecuteAsync(content), null);
        return await services.DisplayHelper.ShapeExecuteAsync(layout);
    }
}

/// <summary>The view start of every view: chooses the theme's layout. Stands in for ThemeViewStart.</summary>
public sealed class ThemeViewStart : RazorPage<object>
{
    /// <summary>Where MVC finds this view start.</summary>
    public const string ViewPath = "/_ViewStart.cshtml";

    public override Task ExecuteAsync()
    {
        Layout = OrchardCore.DisplayManagement.Theming.ThemeLayout.ViewPath;
        return Task.CompletedTask;
    }
}
