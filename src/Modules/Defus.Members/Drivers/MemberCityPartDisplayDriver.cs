using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Common.Text;
using Defus.Members.Models;
using Defus.Members.Services;
using Defus.Members.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.Drivers;

public sealed class MemberCityPartDisplayDriver : ContentPartDisplayDriver<MemberCityPart>
{
    private const int NeighbourCount = 3;

    private readonly IMemberDirectory _members;

    public MemberCityPartDisplayDriver(IMemberDirectory members)
    {
        _members = members;
    }

    public override IDisplayResult Display(MemberCityPart part, BuildPartDisplayContext context) => Combine(
        Initialize<MemberCityViewModel>(GetDisplayShapeType(context), model => ShowAsync(model, part)).Location("Detail", "Content:before"),
        Initialize<MemberCard>(MemberCard.ShapeType, card => card.Show(part.ContentItem, part)).Location("Summary", "Content"));

    private async ValueTask ShowAsync(MemberCityViewModel model, MemberCityPart part)
    {
        model.Designation = part.Designation?.Text ?? string.Empty;
        model.Name = part.Name?.Text ?? string.Empty;
        model.State = part.State?.Text ?? string.Empty;
        model.IsOrganisation = part.Kind?.Text == MemberKind.Organisation;
        model.CoatOfArms = Picture.Of(part.CoatOfArms);
        model.Website = Link.Of(part.Website);
        model.ContactOffice = part.ContactOffice?.Text ?? string.Empty;
        model.Portrait = Paragraphs.Of(part.Portrait?.Text);
        model.JoinedYear = (int?)part.JoinedYear?.Value;

        var card = Card(part.ContentItem, part);
        if (card.Place is { } here)
        {
            model.Neighbours = await FindNeighboursAsync(part.ContentItem.ContentItemId, here);
            model.Map = MemberMapViewModel.Around(card, model.Neighbours.Select(neighbour => neighbour.Member));
        }
    }

    private async Task<IReadOnlyList<MemberNeighbour>> FindNeighboursAsync(string contentItemId, (double Latitude, double Longitude) here)
    {
        var neighbours = new List<MemberNeighbour>();
        foreach (var member in await _members.ListAsync())
        {
            if (member.ContentItemId != contentItemId && member.TryGet<MemberCityPart>(out var part) && Card(member, part) is { Place: { } there } card)
            {
                neighbours.Add(new(card, Between(here, there)));
            }
        }

        MemberNeighbour[] nearest = [.. neighbours.OrderBy(neighbour => neighbour.Kilometres).Take(NeighbourCount)];
        var reach = nearest.Length == NeighbourCount ? nearest[^1].Kilometres : int.MaxValue;
        PageDependsOn.List(new ListDependency(MemberTypes.MemberCity, member => member.TryGet<MemberCityPart>(out var part)
            && Card(member, part) is { Place: { } there } && Between(here, there) <= reach ? ListDependency.Whole : null));

        return nearest;
    }

    private static int Between((double Latitude, double Longitude) here, (double Latitude, double Longitude) there)
        => (int)Math.Round(Distance.Kilometres(here.Latitude, here.Longitude, there.Latitude, there.Longitude));

    private static MemberCard Card(ContentItem contentItem, MemberCityPart part)
    {
        var card = new MemberCard();
        card.Show(contentItem, part);
        return card;
    }
}
