using OrchardCore.DisplayManagement.Shapes;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class AlternatesCollectionTests
{
    [Fact]
    public void Add_KnownName_MovesItToTheEnd()
    {
        var alternates = new AlternatesCollection("A", "B");

        alternates.Add("a");

        Assert.Equal(["B", "a"], alternates);
        Assert.Equal("a", alternates.Last);
    }

    [Fact]
    public void Add_AfterSharedArray_LeavesTheArrayAlone()
    {
        string[] shared = ["A", "B"];
        var first = new AlternatesCollection();
        first.AddRange(shared);

        first.Add("A");
        first.Remove("B");

        Assert.Equal(["A"], first);
        Assert.Equal(["A", "B"], shared);
    }

    [Fact]
    public void AddRange_WithRepetition_KeepsEachOnce()
    {
        var alternates = new AlternatesCollection();

        alternates.AddRange((string[])["A", "B", "a"]);

        Assert.Equal(["B", "a"], alternates);
    }
}
