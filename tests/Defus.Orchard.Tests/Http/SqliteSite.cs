using Xunit;

namespace Defus.Orchard.Tests.Http;

public class SqliteSite : Site
{
    protected override Task<IReadOnlyDictionary<string, string>> DatabaseSettingsAsync(string tenant)
    {
        return Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>
        {
            [tenant + "DatabaseProvider"] = "Sqlite",
        });
    }
}

[CollectionDefinition(Name)]
public sealed class SqliteSiteCollection : ICollectionFixture<SqliteSite>
{
    public const string Name = "Site on SQLite";
}
