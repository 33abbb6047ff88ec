using System.Linq.Expressions;
using Xunit;
using YesSql.Services;
using YesSql;

namespace Defus.Orchard.Tests.Data;

public abstract class QueryTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Where_SeveralIndexes_AreCombined()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30, "red"), People.Make("Berta", 20, "red", "blue"), People.Make("Clara", 10, "blue"));
        await using var session = Database.Session();
        var names = (await session.Query<Person>()
            .With<PersonTagIndex>(x => x.Tag == "red")
            .With<PersonIndex>(x => x.Age < 40)
            .OrderBy(x => x.Age)
            .ListAsync(Stop)).Select(p => p.Name);
        Assert.Equal(["Berta", "Anna"], names);
    }

    [Fact]
    public async Task ListAsync_DocumentWithSeveralRows_ComesOnce()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30, "a", "b", "c"), People.Make("Berta", 20, "b", "c"));
        await using var session = Database.Session();
        var query = session.Query<Person, PersonTagIndex>(x => x.Tag != "z").OrderByDescending(x => x.Tag);
        Assert.Equal(2, await query.CountAsync(Stop));
        Assert.Equal(2, (await query.ListAsync(Stop)).Count());
        Assert.Single(await query.Skip(1).Take(5).ListAsync(Stop));
    }

    [Fact]
    public async Task OrderBy_KeyOfAnotherIndex_Sorts()
    {
        await People.SaveAsync(Database, People.Make("Anna", 1, "z"), People.Make("Berta", 1, "a"), People.Make("Clara", 0, "m"));
        await using var session = Database.Session();
        var names = (await session.Query<Person, PersonIndex>(x => x.Age >= 0)
            .OrderBy(x => x.Age)
            .With<PersonTagIndex>()
            .ThenByDescending(x => x.Tag)
            .ListAsync(Stop)).Select(p => p.Name);
        Assert.Equal(["Clara", "Anna", "Berta"], names);
    }

    [Fact]
    public async Task AnyAndAll_OfPredicates_AreOrAndAnd()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30, "red"), People.Make("Berta", 20, "blue"), People.Make("Clara", 10, "green"));
        await using var session = Database.Session();
        var any = await session.Query<Person>()
            .Any(q => q.With<PersonTagIndex>(x => x.Tag == "red"), q => q.With<PersonIndex>(x => x.Age < 15))
            .With<PersonIndex>().OrderBy(x => x.Name).ListAsync(Stop);
        Assert.Equal(["Anna", "Clara"], any.Select(p => p.Name));
        var all = await session.Query<Person>()
            .All(q => q.With<PersonTagIndex>(x => x.Tag == "blue"), q => q.With<PersonIndex>(x => x.Age == 20)).ListAsync(Stop);
        Assert.Equal(["Berta"], all.Select(p => p.Name));
    }

    [Fact]
    public async Task IsIn_ValuesAndSubqueries_Filter()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30, "Berta"), People.Make("Berta", 20), People.Make("Clara", 10));
        await using var session = Database.Session();
        var names = new List<string> { "Anna", "Clara", "Nobody" };
        Assert.Equal(["Anna", "Clara"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.IsIn(names)).OrderBy(x => x.Name)));
        Assert.Equal(["Berta"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.IsNotIn(names)).OrderBy(x => x.Name)));
        Assert.Empty(await NamesAsync(session.Query<Person, PersonIndex>(x => x.Age.IsIn(Array.Empty<int>()))));
        Assert.Equal(["Berta"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.IsIn<PersonTagIndex>(t => t.Tag, t => t.Position == 0))));
        Assert.Equal(["Anna", "Clara"], await NamesAsync(session.Query<Person, PersonIndex>(x => names.Contains(x.Name)).OrderBy(x => x.Name)));
        int[] ages = [10, 20];
        Assert.Equal(["Berta", "Clara"], await NamesAsync(session.Query<Person, PersonIndex>(x => ages.Contains(x.Age)).OrderBy(x => x.Name)));
    }

    /// <summary>More values than a statement may have parameters.</summary>
    [Fact]
    public async Task IsIn_FortyThousandValues_Filter()
    {
        var odd = People.Make("A\"\\ö😀'", 50_000);
        odd.Kind = PersonKind.Staff;
        odd.Nickname = "Ä";
        await People.SaveAsync(Database, People.Make("p7", 7), People.Make("p39999", 39_999), People.Make("nobody", 40_000), odd);
        await using var session = Database.Session();
        var numbers = Enumerable.Range(0, 40_000).ToArray();
        string?[] names = [.. numbers.Select(n => "p" + n), odd.Name];
        DateTime[] births = [.. numbers.Select(n => People.Make("", n).BornUtc)];
        PersonKind[] kinds = [.. Enumerable.Repeat(PersonKind.Staff, 40_000)];
        string?[] nicknames = [.. names, null];
        Assert.Equal([odd.Name, "p39999", "p7"], await SortedAsync(x => x.Name.IsIn(names)));
        Assert.Equal(["nobody"], await SortedAsync(x => x.Name.IsNotIn(names)));
        Assert.Equal(["p39999", "p7"], await SortedAsync(x => numbers.Contains(x.Age)));
        Assert.Equal([odd.Name, "nobody"], await SortedAsync(x => !births.Contains(x.BornUtc)));
        Assert.Equal([odd.Name], await SortedAsync(x => kinds.Contains(x.Kind)));
        Assert.Equal(["nobody", "p39999", "p7"], await SortedAsync(x => nicknames.Contains(x.Nickname)));
        Assert.Equal([odd.Name], await SortedAsync(x => !nicknames.Contains(x.Nickname)));

        async Task<string[]> SortedAsync(Expression<Func<PersonIndex, bool>> predicate)
            => [.. (await NamesAsync(session.Query<Person, PersonIndex>(predicate))).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Where_TextMethods_IgnoreCase()
    {
        await People.SaveAsync(Database, People.Make("Annabell"), People.Make("Joanna"), People.Make("100%"), People.Make("Ömer"));
        await using var session = Database.Session();
        Assert.Equal(["Annabell", "Joanna"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.Contains("ANNA")).OrderBy(x => x.Name)));
        Assert.Equal(["Annabell"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.StartsWith("anna"))));
        Assert.Equal(["Joanna"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.EndsWith("anna"))));
        Assert.Equal(["100%"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.Contains("0%"))));
        Assert.Equal(["Ömer"], await NamesAsync(session.Query<Person, PersonIndex>(x => x.Name.Contains("öm"))));
    }

    [Fact]
    public async Task Where_SqlText_TakesParameters()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30), People.Make("Berta", 20));
        await using var session = Database.Session();
        var query = session.Query<Person, PersonIndex>()
            .Where(dialect => $"{dialect.QuoteForColumnName("Age")} > @age").WithParameter("@age", 25);
        Assert.Equal(["Anna"], await NamesAsync(query));
    }

    [Fact]
    public async Task Where_MethodWithoutSql_IsRefusedByName()
    {
        await using var session = Database.Session();
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => session.Query<Person, PersonIndex>(x => IsPalindrome(x.Name)).ListAsync(Stop));
        Assert.Contains("IsPalindrome(x.Name)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrderBy_ValueWithoutSql_IsRefusedByName()
    {
        await using var session = Database.Session();
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => session.Query<Person, PersonIndex>().OrderBy(x => x.Name.GetHashCode()).ListAsync(Stop));
        Assert.Contains("x.Name.GetHashCode()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryIndex_Rows_AreTheCallersOwn()
    {
        await People.SaveAsync(Database, People.Make("Anna"));
        await using var session = Database.Session();
        (await session.QueryIndex<PersonIndex>().FirstOrDefaultAsync(Stop))!.Name = "changed";
        Assert.Equal("Anna", (await session.QueryIndex<PersonIndex>(x => x.Name == "Anna").FirstOrDefaultAsync(Stop))!.Name);
        Assert.Equal("Anna", (await session.QueryIndex<PersonIndex>().FirstOrDefaultAsync(Stop))!.Name);
    }

    [Fact]
    public async Task Where_EveryStoredType_ComparesAndReadsBack()
    {
        var person = People.Make("Anna");
        person.Kind = PersonKind.Staff;
        person.IsActive = true;
        person.SeenUtc = new DateTime(2026, 11, 23, 5, 6, 7, 890, DateTimeKind.Utc);
        person.Rest = TimeSpan.FromMinutes(90);
        person.Fee = 12.34m;
        person.Number = Guid.NewGuid();
        person.Points = 1L << 40;
        await People.SaveAsync(Database, person);
        await using var session = Database.Session();
        var row = await session.QueryIndex<PersonIndex>(x =>
            x.Kind == PersonKind.Staff && x.IsActive && x.SeenUtc >= person.SeenUtc && x.SeenUtc < person.SeenUtc.Value.AddMilliseconds(1)
            && x.Rest == person.Rest && x.Fee > 12.3m && x.Fee < 12.4m && x.Number == person.Number && x.Points == person.Points && x.Nickname == null)
            .FirstOrDefaultAsync(Stop);
        Assert.NotNull(row);
        Assert.Equal((person.SeenUtc, DateTimeKind.Utc, person.Rest, person.Fee, person.Number, person.Kind),
            (row.SeenUtc, row.SeenUtc!.Value.Kind, row.Rest, row.Fee, row.Number, row.Kind));
        Assert.Null(await session.QueryIndex<PersonIndex>(x => !x.IsActive).FirstOrDefaultAsync(Stop));
        Assert.Null(await session.QueryIndex<PersonIndex>(x => x.SeenUtc == null).FirstOrDefaultAsync(Stop));
    }

    [Fact]
    public async Task Where_LocalTime_IsComparedAsUtc()
    {
        var person = People.Make("Anna");
        await People.SaveAsync(Database, person);
        await using var session = Database.Session();
        var local = person.BornUtc.ToLocalTime();
        Assert.Equal(1, await session.Query<Person, PersonIndex>(x => x.BornUtc == local).CountAsync(Stop));
    }

    [Fact]
    public async Task OrderByRandom_TwoRows_GivesBothOrders()
    {
        await People.SaveAsync(Database, People.Make("Anna"), People.Make("Berta"));
        await using var session = Database.Session();
        var orders = new HashSet<string>();
        for (var i = 0; i < 60; i++)
        {
            orders.Add(string.Concat(await NamesAsync(session.Query<Person, PersonIndex>().OrderByRandom())));
        }

        Assert.Equal(2, orders.Count);
    }

    private static bool IsPalindrome(string name) => name.SequenceEqual(name.Reverse());

    private static async Task<string[]> NamesAsync(IQuery<Person> query) => [.. (await query.ListAsync(Stop)).Select(p => p.Name)];
}

public sealed class SqliteQueryTests : QueryTests<SqliteTestDatabase>;

public sealed class PostgresQueryTests : QueryTests<PostgresTestDatabase>;
