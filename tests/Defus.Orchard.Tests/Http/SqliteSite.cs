using Xunit;

namespace Defus.Orchard.Tests.Http;

public class SqliteSite : Site
{
    protected override IReadOnlyDictionary<string, string> DatabaseSettings(string tenant)
        => new Dictionary<string, string> { [tenant + "DatabaseProvider"] = "Sqlite" };
}

[CollectionDefinition(Name)]
public sealed class SqliteSiteCollection : ICollectionFixture<SqliteSite>
{
    public const string Name = "Site on SQLite";
}
