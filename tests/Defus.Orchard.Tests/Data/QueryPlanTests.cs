using Xunit;
using YesSql;
using YesSql.Services;

namespace Defus.Orchard.Tests.Data;

/// <summary>On SQLite, queries are searches in an index: no function hides a column from it.</summary>
public sealed class QueryPlanTests : DatabaseTests<SqliteTestDatabase>
{
    [Fact]
    public async Task Where_DateAndFlag_SearchesTheIndex()
    {
        var from = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
        var plan = await SqlitePlan.OfAsync(Database, session => session
            .Query<Person, PersonIndex>(x => x.IsActive && x.BornUtc >= from).OrderBy(x => x.BornUtc).Take(3).ListAsync(Stop));
        Assert.Contains("SEARCH", plan, StringComparison.Ordinal);
        Assert.Contains("IDX_Person_ActiveBorn (IsActive=? AND BornUtc>?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Name_SearchesTheIndex()
    {
        var plan = await SqlitePlan.OfAsync(Database, session => session.Query<Person, PersonIndex>(x => x.Name == "Anna").FirstOrDefaultAsync(Stop));
        Assert.Contains("USING INDEX IDX_Person_Name (Name=?)", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2000)]
    public async Task Where_NameInList_SearchesTheIndex(int count)
    {
        var names = Enumerable.Range(0, count).Select(n => "name" + n).ToArray();
        var plan = await SqlitePlan.OfAsync(Database, session => session.Query<Person, PersonIndex>(x => x.Name.IsIn(names)).ListAsync(Stop));
        Assert.Contains("USING INDEX IDX_Person_Name (Name=?)", plan, StringComparison.Ordinal);
    }
}
