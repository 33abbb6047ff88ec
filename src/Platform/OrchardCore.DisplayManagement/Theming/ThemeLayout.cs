using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The MVC layout of every view: puts the view into the zone Content of the layout shape and renders that. Stands in for ThemeLayout.</summary>
public sealed class ThemeLayout : RazorPage<object>
{
    /// <summary>Where MVC finds this layout.</summary>
    public const string ViewPath = "/_ThemeLayout.cshtml";

    public override async Task ExecuteAsync()
    {
        var theme = await Context.RequestServices.GetRequiredService<IThemeManager>().GetThemeAsync();
        if (theme is null)
        {
            // While a site is being set up its pages stand for themselves.
            Write(RenderLayoutBody());
            return;
        }

        var content = ThemeLayout.Zones["Content"];
        content = await content.AddAsync(RenderLayoutBody());

        // Rendered first, so that what the content registers (styles, title) can go into the head.
        ThemeLayout.Zones["Content"] = (IShape)PositionWrapper.TryWrap(await DisplayAsync(content), null);
        Write(await DisplayAsync(ThemeLayout));
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
