using CsCheck;
using OrchardCore.DisplayManagement.Zones;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class FlatPositionComparerTests
{
    private static readonly string[] _words = ["", "before", "after", "a", "B"];

    private static readonly Gen<string> _positions =
        Gen.OneOf(Gen.Int[-20, 20].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Gen.Int[0, 4].Select(i => _words[i]))
            .Array[0, 3]
            .Select(parts => string.Join('.', parts));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("2", "10")]
    [InlineData("-1", "")]
    [InlineData("before", "-5")]
    [InlineData("99", "after")]
    [InlineData("99", "text")]
    [InlineData("text", "after")]
    [InlineData("1", "1.1")]
    [InlineData("1.before", "1")]
    [InlineData("1.9", "1.10")]
    public void Compare_SmallerFirst_IsNegative(string smaller, string larger)
    {
        Assert.True(FlatPositionComparer.Instance.Compare(smaller, larger) < 0);
        Assert.True(FlatPositionComparer.Instance.Compare(larger, smaller) > 0);
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData(null, "")]
    [InlineData("1", "1.0")]
    [InlineData("Text", "tEXT")]
    [InlineData("5", ":5")]
    public void Compare_SamePlace_IsZero(string? left, string? right)
    {
        Assert.Equal(0, FlatPositionComparer.Instance.Compare(left, right));
    }

    [Fact]
    public void Compare_AnyPositions_IsAnOrder()
    {
        Gen.Select(_positions, _positions, _positions).Sample((x, y, z) =>
        {
            var comparer = FlatPositionComparer.Instance;
            Assert.Equal(Math.Sign(comparer.Compare(x, y)), -Math.Sign(comparer.Compare(y, x)));
            if (comparer.Compare(x, y) <= 0 && comparer.Compare(y, z) <= 0)
            {
                Assert.True(comparer.Compare(x, z) <= 0, $"{x} <= {y} <= {z}");
            }
        });
    }
}
