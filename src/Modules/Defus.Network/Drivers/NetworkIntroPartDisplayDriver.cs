using Defus.Common.Content;
using Defus.Network.Models;
using Defus.Network.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Network.Drivers;

public sealed class NetworkIntroPartDisplayDriver : ContentPartDisplayDriver<NetworkIntroPart>
{
    public override IDisplayResult Display(NetworkIntroPart part, BuildPartDisplayContext context)
        => Initialize<NetworkIntroViewModel>(GetDisplayShapeType(context), model =>
        {
            model.Slogan = part.Slogan?.Text ?? string.Empty;
            model.Lead = part.Lead?.Text ?? string.Empty;
            model.Links = [.. new[] { Link.Of(part.FirstLink), Link.Of(part.SecondLink) }.OfType<Link>()];
        }).Location("Detail", "Content");
}
