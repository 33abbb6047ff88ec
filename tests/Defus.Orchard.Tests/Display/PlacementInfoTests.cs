using CsCheck;
using OrchardCore.DisplayManagement.Descriptors;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class PlacementInfoTests
{
    private static readonly Gen<string?> _optionalName = Gen.OneOf(Gen.Const((string?)null), Gen.Char['a', 'z'].Array[1, 8].Select(letters => (string?)new string(letters)));

    [Fact]
    public void FromLocation_Everything_ReadsAllPieces()
    {
        var placement = PlacementInfo.FromLocation("/Parts.Event:1.5#SEO;50@group%Card;2|Left_lg-3;7");

        Assert.True(placement.IsLayoutZone());
        Assert.False(placement.IsHidden());
        Assert.Equal(["Parts", "Event"], placement.Zones);
        Assert.Equal("1.5", placement.Position);
        Assert.Equal("group", placement.Group);
        Assert.Equal(new GroupingMetadata("SEO", "50"), placement.Tab);
        Assert.Equal(new GroupingMetadata("Card", "2"), placement.Card);
        Assert.Equal(new GroupingMetadata("Left", "7", "lg-3"), placement.Column);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(null)]
    public void FromLocation_Nowhere_IsHidden(string? location)
    {
        Assert.True(PlacementInfo.FromLocation(location).IsHidden());
    }

    [Fact]
    public void FromLocation_WhateverTheBuilderWrites_ReadsTheSame()
    {
        Gen.Select(_optionalName, _optionalName, _optionalName, _optionalName, _optionalName, Gen.Bool).Sample((position, tab, group, card, column, layout) =>
        {
            var builder = new PlacementLocationBuilder().Zone("Content", position);
            builder = tab is null ? builder : builder.Tab(tab, position);
            builder = group is null ? builder : builder.Group(group);
            builder = card is null ? builder : builder.Card(card);
            builder = column is null ? builder : builder.Column(column, position, "3");
            builder = layout ? builder.AsLayoutZone() : builder;

            var placement = PlacementInfo.FromLocation(builder);

            Assert.Equal(["Content"], placement.Zones);
            Assert.Equal(position ?? string.Empty, placement.Position);
            Assert.Equal(tab, placement.Tab.Name);
            Assert.Equal(group, placement.Group);
            Assert.Equal(card, placement.Card.Name);
            Assert.Equal(column is null ? null : "3", placement.Column.Width);
            Assert.Equal(layout, placement.IsLayoutZone());
        });
    }

    [Fact]
    public void FromLocation_AnyText_NeverFails()
    {
        Gen.String[Gen.Char[" /.:#@%|;_-ab1"], 0, 20].Sample(text => Assert.NotNull(PlacementInfo.FromLocation(text).Zones));
    }

    [Fact]
    public void WithDefaults_OnlyAlternates_KeepsTheDefaultLocation()
    {
        var rule = new PlacementInfo(null, source: "placement.json", alternates: ["X__Y"]);

        var placement = rule.WithDefaults(PlacementInfo.FromLocation("Content:5"), null);

        Assert.Equal(["Content"], placement.Zones);
        Assert.Equal("5", placement.Position);
        Assert.Equal(["X__Y"], placement.Alternates!);
    }

    [Fact]
    public void Combine_TwoRules_LaterLocationWinsAndAlternatesAddUp()
    {
        var first = new PlacementInfo("Content:1", alternates: ["A"], wrappers: ["W"]);
        var second = new PlacementInfo("Footer", alternates: ["B"]);

        var placement = first.Combine(second)!;

        Assert.Equal(["Footer"], placement.Zones);
        Assert.Equal(["A", "B"], placement.Alternates!);
        Assert.Equal(["W"], placement.Wrappers!);
    }
}
