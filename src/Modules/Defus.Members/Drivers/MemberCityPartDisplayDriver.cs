using Defus.Common.Content;
using Defus.Common.Text;
using Defus.Members.Models;
using Defus.Members.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.Drivers;

public sealed class MemberCityPartDisplayDriver : ContentPartDisplayDriver<MemberCityPart>
{
    public override IDisplayResult Display(MemberCityPart part, BuildPartDisplayContext context) => Combine(
        Initialize<MemberCityViewModel>(GetDisplayShapeType(context), model => Show(model, part)).Location("Detail", "Content:before"),
        Initialize<MemberCard>(MemberCard.ShapeType, card => card.Show(part.ContentItem, part)).Location("Summary", "Content"));

    private static void Show(MemberCityViewModel model, MemberCityPart part)
    {
        model.Designation = part.Designation?.Text ?? string.Empty;
        model.Name = part.Name?.Text ?? string.Empty;
        model.State = part.State?.Text ?? string.Empty;
        model.IsOrganisation = part.Kind?.Text == MemberKind.Organisation;
        model.Latitude = part.Latitude?.Value;
        model.Longitude = part.Longitude?.Value;
        model.CoatOfArms = Picture.Of(part.CoatOfArms);
        model.Website = Link.Of(part.Website);
        model.ContactOffice = part.ContactOffice?.Text ?? string.Empty;
        model.Portrait = Paragraphs.Of(part.Portrait?.Text);
        model.JoinedYear = (int?)part.JoinedYear?.Value;
    }
}
