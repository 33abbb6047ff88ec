using Defus.Common.Content;
using Defus.PartnerForums.Models;
using Defus.PartnerForums.Services;
using Defus.PartnerForums.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.PartnerForums.Drivers;

public sealed class PartnerForumsPartDisplayDriver : ContentPartDisplayDriver<PartnerForumsPart>
{
    private readonly IPartnerForumList _forums;

    public PartnerForumsPartDisplayDriver(IPartnerForumList forums)
    {
        _forums = forums;
    }

    public override IDisplayResult Display(PartnerForumsPart part, BuildPartDisplayContext context)
        => Initialize<PartnerForumsViewModel>(GetDisplayShapeType(context), async model =>
        {
            var withUmbrella = part.WithUmbrella?.Value ?? false;
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Forums = [.. (await _forums.ListAsync()).Where(forum => withUmbrella || !forum.IsUmbrella).Select(forum => new ForumCard().Show(forum))];
            model.More = Link.Of(part.More);
        }).Location("Detail", "Content");
}
