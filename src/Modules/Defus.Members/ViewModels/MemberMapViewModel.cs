using Defus.Members.Map;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>Members on the map of Germany; shape <c>MemberMap</c>.</summary>
public class MemberMapViewModel : ShapeViewModel
{
    // On a small phone this is about 24 pixels.
    private const double MarkerDistance = 48;

    public MemberMapViewModel()
        : base("MemberMap")
    {
    }

    public IReadOnlyList<MemberMarker> Markers { get; private set; } = [];

    /// <summary>The part of the map that is shown, as an SVG view box.</summary>
    public string ViewBox { get; private set; } = $"0 0 {GermanyMap.Width} {GermanyMap.Height}";

    /// <summary>The member whose page the map is on; null in the directory.</summary>
    public MemberCard? Centre { get; private set; }

    /// <summary>All members with coordinates.</summary>
    public static MemberMapViewModel Of(IEnumerable<MemberCard> members)
    {
        var located = members.Where(member => member.Place is not null).ToArray();
        var points = MarkerLayout.Spread([.. located.Select(member => GermanyMap.Project(member.Place!.Value.Latitude, member.Place.Value.Longitude))], MarkerDistance);
        return new MemberMapViewModel { Markers = [.. located.Zip(points, (member, point) => new MemberMarker(member, point))] };
    }

    /// <summary>The surroundings of one member.</summary>
    public static MemberMapViewModel Around(MemberCard centre, IEnumerable<MemberCard> neighbours)
    {
        var map = Of([centre, .. neighbours]);
        map.Centre = centre;
        var (x, y) = map.Markers[0].Point;
        var reach = Math.Max(110, map.Markers.Max(marker => marker.Point.DistanceTo(map.Markers[0].Point)) + 50);
        map.ViewBox = FormattableString.Invariant($"{x - reach:0} {y - reach:0} {2 * reach:0} {2 * reach:0}");
        return map;
    }
}
