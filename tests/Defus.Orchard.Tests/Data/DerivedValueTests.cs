using CsCheck;
using OrchardCore.Data;
using Xunit;

namespace Defus.Orchard.Tests.Data;

/// <summary>Values made from all rows of an index.</summary>
public sealed class DerivedValueTests : DatabaseTests<SqliteTestDatabase>
{
    /// <summary>After a start every request needs it.</summary>
    [Fact]
    public async Task GetDerived_ByManyAtOnce_IsMadeOnceAndThenBroughtUpToDate()
    {
        await People.SaveAsync(Database, People.Make("Anna"), People.Make("Berta"));
        var (made, updated) = (0, 0);
        var values = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(GetAsync)));
        Assert.All(values, names => Assert.Equal(["Anna", "Berta"], names.All.Order()));
        Assert.Equal(1, made);

        await People.SaveAsync(Database, People.Make("Clara"));
        Assert.Equal(["Anna", "Berta", "Clara"], (await GetAsync()).All.Order());
        Assert.Equal((1, 1), (made, updated));

        async Task<Names> GetAsync()
        {
            await using var session = Database.Session();
            return await session.GetDerivedAsync<Names, PersonIndex>(
                rows =>
                {
                    Interlocked.Increment(ref made);
                    return new Names([.. rows.Select(row => row.Name)]);
                },
                _ => row => row.Name == "Clara",
                (names, _, rows) =>
                {
                    Interlocked.Increment(ref updated);
                    return new Names([.. names.All, .. rows.Select(row => row.Name)]);
                });
        }
    }

    /// <summary>Whatever is changed in whatever portions, it holds what a dictionary would; earlier tables stay as they were.</summary>
    [Fact]
    public void DerivedTable_AnyChanges_EqualsADictionary()
        => Gen.Select(Gen.Int[0, 60], Gen.Select(Gen.Int[0, 3000], Gen.Int[-3, 9]).Array[0, 1500].List[1, 5]).Sample(sample =>
        {
            var (size, portions) = sample;
            var expected = Enumerable.Range(0, size).ToDictionary(key => key, key => "first " + key);
            var builder = new DerivedTable<int, string>(EqualityComparer<int>.Default).ToBuilder();
            foreach (var (key, value) in expected)
            {
                builder[key] = value;
            }

            var table = builder.ToTable();
            foreach (var portion in portions)
            {
                var (former, before) = (table, table.Values.Order().ToArray());
                builder = table.ToBuilder();
                foreach (var (key, value) in portion)
                {
                    if (value < 0)
                    {
                        builder[key] = null;
                        expected.Remove(key);
                    }
                    else if (value == 0)
                    {
                        Assert.Equal(expected.TryAdd(key, "new"), builder.TryAdd(key, "new"));
                    }
                    else
                    {
                        builder[key] = expected[key] = $"{value}";
                    }
                }

                table = builder.ToTable();
                Assert.Equal(before, former.Values.Order());
                Assert.Equal(expected.Values.Order(), table.Values.Order());
                Assert.All(Enumerable.Range(0, 3001), key => Assert.Equal(expected.GetValueOrDefault(key), table.GetValueOrDefault(key)));
            }
        }, iter: 30, threads: 1);

    private sealed record Names(string[] All);
}
