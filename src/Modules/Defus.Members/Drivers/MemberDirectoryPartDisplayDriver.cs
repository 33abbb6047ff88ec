using Defus.Members.Models;
using Defus.Members.Services;
using Defus.Members.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.Drivers;

public sealed class MemberDirectoryPartDisplayDriver : ContentPartDisplayDriver<MemberDirectoryPart>
{
    private readonly IMemberDirectory _members;

    public MemberDirectoryPartDisplayDriver(IMemberDirectory members)
    {
        _members = members;
    }

    public override IDisplayResult Display(MemberDirectoryPart part, BuildPartDisplayContext context)
        => Initialize<MemberDirectoryViewModel>(GetDisplayShapeType(context), async model =>
        {
            var cards = (await _members.ListAsync()).Select(Card).ToList();
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Cities = [.. cards.Where(card => !card.IsOrganisation)];
            model.Organisations = [.. cards.Where(card => card.IsOrganisation)];
        }).Location("Detail", "Content");

    private static MemberCard Card(ContentItem member)
    {
        var card = new MemberCard();
        if (member.TryGet<MemberCityPart>(out var part))
        {
            card.Show(member, part);
        }

        return card;
    }
}
