using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Site settings and layout of the current scope, loaded before views run, since views read them synchronously.</summary>
internal sealed class PageState
{
    private readonly ILayoutAccessor _layoutAccessor;
    private readonly ISiteService? _siteService;
    private ISite? _site;
    private IZoneHolding? _layout;

    public PageState(ILayoutAccessor layoutAccessor, IEnumerable<ISiteService> siteServices)
    {
        _layoutAccessor = layoutAccessor;
        _siteService = siteServices.LastOrDefault();
    }

    public ISite Site => _site ??= SiteService.GetSiteSettings();

    public IZoneHolding Layout => _layout ??= _layoutAccessor.GetLayoutAsync().GetAwaiter().GetResult();

    // While a site is being set up there are no settings.
    private ISiteService SiteService => _siteService ?? throw new InvalidOperationException("There are no site settings: the feature OrchardCore.Settings is not enabled.");

    public async ValueTask LoadAsync()
    {
        if (_siteService is not null)
        {
            _site ??= await _siteService.GetSiteSettingsAsync();
        }

        _layout ??= await _layoutAccessor.GetLayoutAsync();
    }
}
