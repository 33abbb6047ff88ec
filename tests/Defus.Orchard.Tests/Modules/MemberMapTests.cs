using CsCheck;
using Defus.Members.Map;
using Defus.Members.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class MemberMapTests
{
    [Fact]
    public void Project_PlacesInGermany_LieOnTheMapInTheirDirection()
    {
        var flensburg = GermanyMap.Project(54.78, 9.44);
        var munich = GermanyMap.Project(48.14, 11.58);
        var aachen = GermanyMap.Project(50.78, 6.08);
        var goerlitz = GermanyMap.Project(51.15, 14.98);

        Assert.All(new[] { flensburg, munich, aachen, goerlitz }, point =>
        {
            Assert.InRange(point.X, 0, GermanyMap.Width);
            Assert.InRange(point.Y, 0, GermanyMap.Height);
        });
        Assert.True(flensburg.Y < goerlitz.Y && goerlitz.Y < munich.Y);
        Assert.True(aachen.X < flensburg.X && flensburg.X < munich.X && munich.X < goerlitz.X);
        Assert.Equal(16, GermanyMap.States.Count);
    }

    [Fact]
    public void Spread_AnyPoints_KeepsTheirOrderAndNumberAndPartsThem()
    {
        var points = Gen.Select(Gen.Double[0, 580], Gen.Double[0, 780], (x, y) => new MapPoint(x, y)).Array[0, 25];
        points.Sample(start =>
        {
            var spread = MarkerLayout.Spread(start, 20);
            Assert.Equal(start.Length, spread.Count);
            for (var i = 0; i < spread.Count; i++)
            {
                for (var j = i + 1; j < spread.Count; j++)
                {
                    Assert.True(spread[i].DistanceTo(spread[j]) > 19);
                }
            }
        });
    }

    [Fact]
    public void Spread_PointsFarApart_StayWhereTheyAre()
    {
        MapPoint[] points = [new(0, 0), new(100, 0), new(0, 100)];

        Assert.Equal(points, MarkerLayout.Spread(points, 48));
    }

    [Fact]
    public void Kilometres_BerlinToMunich_IsAbout504()
        => Assert.InRange(Distance.Kilometres(52.52, 13.405, 48.137, 11.575), 503, 506);

    [Theory]
    [InlineData("koln", true)]
    [InlineData("KÖLN", true)]
    [InlineData(" Stadt k", true)]
    [InlineData("Kö%", false)]
    public void Matches_Text_IgnoresCaseAndUmlauts(string text, bool expected)
        => Assert.Equal(expected, MemberFilter.Of(null, null, text).Matches("Stadt Köln", "Nordrhein-Westfalen", "city"));

    [Fact]
    public void Matches_AnyText_NeverThrows()
        => Gen.String.Sample(text =>
        {
            _ = MemberFilter.Of(text, text, text).Matches("Stadt Köln", "Nordrhein-Westfalen", "city");
        });
}
