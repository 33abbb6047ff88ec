using Defus.Common.Pages;
using Defus.Members.Models;
using Defus.Members.Services;
using Defus.Members.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.Drivers;

public sealed class MemberDirectoryPartDisplayDriver : ContentPartDisplayDriver<MemberDirectoryPart>
{
    private readonly IMemberDirectory _members;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public MemberDirectoryPartDisplayDriver(IMemberDirectory members, IHttpContextAccessor httpContextAccessor)
    {
        _members = members;
        _httpContextAccessor = httpContextAccessor;
    }

    public override IDisplayResult Display(MemberDirectoryPart part, BuildPartDisplayContext context)
        => Initialize<MemberDirectoryViewModel>(GetDisplayShapeType(context), async model =>
        {
            PageDependsOn.List(new ListDependency(MemberTypes.MemberCity, _ => ListDependency.Whole));
            var cards = (await _members.ListAsync()).Select(Card).ToList();
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Filter = ReadFilter();
            foreach (var card in cards)
            {
                card.IsWanted = model.Filter.Matches(card.FullName, card.State, card.Kind);
            }

            model.Found = cards.Count(card => card.IsWanted);
            model.States = [.. cards.Select(card => card.State).Where(state => state.Length > 0).Distinct().Order(StringComparer.Ordinal)];
            model.Map = MemberMapViewModel.Of(cards);
            model.Cities = [.. cards.Where(card => !card.IsOrganisation)];
            model.Organisations = [.. cards.Where(card => card.IsOrganisation)];
        }).Location("Detail", "Content");

    private MemberFilter ReadFilter()
    {
        var query = _httpContextAccessor.HttpContext?.Request.Query;
        return MemberFilter.Of(query?[MemberFilter.StateKey], query?[MemberFilter.KindKey], query?[MemberFilter.TextKey]);
    }

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
