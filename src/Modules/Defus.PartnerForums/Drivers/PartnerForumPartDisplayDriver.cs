using Defus.PartnerForums.Models;
using Defus.PartnerForums.Services;
using Defus.PartnerForums.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.PartnerForums.Drivers;

public sealed class PartnerForumPartDisplayDriver : ContentPartDisplayDriver<PartnerForumPart>
{
    public override IDisplayResult Display(PartnerForumPart part, BuildPartDisplayContext context) => Combine(
        Initialize<ForumCard>(GetDisplayShapeType(context), card => card.Show(ForumFacts.Of(part))).Location("Detail", "Content:before"),
        Initialize<ForumCard>(ForumCard.ShapeType, card => card.Show(ForumFacts.Of(part))).Location("Summary", "Content"));
}
