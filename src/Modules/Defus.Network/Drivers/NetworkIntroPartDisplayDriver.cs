using Defus.Common.Content;
using Defus.Network.Models;
using Defus.Network.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace Defus.Network.Drivers;

public sealed class NetworkIntroPartDisplayDriver : ContentPartDisplayDriver<NetworkIntroPart>
{
    private readonly ISiteService _siteService;

    public NetworkIntroPartDisplayDriver(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public override IDisplayResult Display(NetworkIntroPart part, BuildPartDisplayContext context)
        => Initialize<NetworkIntroViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.Slogan = string.IsNullOrWhiteSpace(part.Slogan?.Text) ? (await _siteService.GetSettingsAsync<NetworkSettings>()).Slogan : part.Slogan.Text;
            model.Lead = part.Lead?.Text ?? string.Empty;
            model.Links = [.. new[] { Link.Of(part.FirstLink), Link.Of(part.SecondLink) }.OfType<Link>()];
        }).Location("Detail", "Content");
}
