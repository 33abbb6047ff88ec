using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Implementation;

internal sealed class DisplayHelper : IDisplayHelper
{
    private static readonly Task<IHtmlContent> _nothing = Task.FromResult<IHtmlContent>(HtmlString.Empty);

    private readonly IHtmlDisplay _htmlDisplay;
    private readonly IServiceProvider _services;
    private PageServices? _pages;

    public DisplayHelper(IHtmlDisplay htmlDisplay, IServiceProvider services)
    {
        _htmlDisplay = htmlDisplay;
        _services = services;
    }

    /// <summary>What templates written in Razor use.</summary>
    public PageServices Pages => _pages ??= _services.GetRequiredService<PageServices>();

    public Task<IHtmlContent> ShapeExecuteAsync(IShape? shape)
    {
        return shape switch
        {
            null or ZoneOnDemand => _nothing,
            PositionWrapper wrapper => Task.FromResult<IHtmlContent>(wrapper),
            _ => _htmlDisplay.ExecuteAsync(new DisplayContext { DisplayHelper = this, ServiceProvider = _services, Value = shape }),
        };
    }
}
