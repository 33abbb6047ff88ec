using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class ZoneTests
{
    [Fact]
    public async Task Zones_FirstItem_MakesTheZone()
    {
        var holding = CreateHolding();
        Assert.False(holding.Zones.IsNotEmpty("Aside"));
        Assert.True(holding.Zones["Aside"].IsNullOrEmpty());

        await holding.Zones["Aside"].AddAsync("text", "5");

        Assert.True(holding.Zones.IsNotEmpty("Aside"));
        Assert.Equal("Aside", holding.Zones["Aside"].GetProperty<string>("ZoneName"));
        Assert.True(holding.HasItemsInAnyZone());
        Assert.False(holding.HasItemsInAnyZone("aside"));
    }

    [Fact]
    public async Task Zones_ReadInATemplate_AreNullUntilFilled()
    {
        dynamic model = CreateHolding();
        Assert.True(model.Header == null);
        Assert.False(model.Header != null);

        await ((ZoneHolding)model).Zones["Header"].AddAsync("text", null);

        Assert.True(model.Header != null);
    }

    [Fact]
    public async Task Items_AnyOrderOfAdding_StandInTheOrderOfPositions()
    {
        var zone = new Shape();
        foreach (var (name, position) in new[] { ("last", "after"), ("b", "2"), ("c", "2"), ("a", "1"), ("first", "before"), ("none", "") })
        {
            var item = new Shape();
            item.Metadata.Name = name;
            await zone.AddAsync(item, position);
        }

        Assert.Equal(["first", "none", "a", "b", "c", "last"], zone.Items.Select(item => ((IShape)item).Metadata.Name));
    }

    [Fact]
    public async Task DynamicMember_NameOfAnItem_FindsTheItem()
    {
        var zone = new Shape();
        var item = new Shape();
        item.Metadata.Name = "NewsPost-Subtitle";
        await zone.AddAsync(item, null);

        dynamic model = zone;
        Assert.Same(item, model["NewsPost-Subtitle"]);
        Assert.Null(model.Other);
    }

    private static ZoneHolding CreateHolding()
    {
        return new ZoneHolding(() => ValueTask.FromResult<IShape>(new Shape()));
    }
}
