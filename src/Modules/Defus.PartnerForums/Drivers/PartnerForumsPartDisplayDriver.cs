using Defus.Common.Content;
using Defus.PartnerForums.Models;
using Defus.PartnerForums.Services;
using Defus.PartnerForums.ViewModels;
using OrchardCore.ContentManagement;
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
            model.Forums = [.. (await _forums.ListAsync()).Select(Card).Where(card => withUmbrella || !card.IsUmbrella)];
            model.More = Link.Of(part.More);
        }).Location("Detail", "Content");

    private static ForumCard Card(ContentItem forum)
    {
        var card = new ForumCard();
        if (forum.TryGet<PartnerForumPart>(out var part))
        {
            card.Show(part);
        }

        return card;
    }
}
