using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Many;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>The published program on PostgreSQL, with Redis.</summary>
[Collection(PublishedApplicationCollection.Name)]
public sealed class PublishedProcessesTests
{
    private readonly PublishedApplication _application;

    public PublishedProcessesTests(PublishedApplication application)
    {
        _application = application;
    }

    [Fact]
    public async Task Publish_OnPostgresWithRedis_IsShown()
    {
        var database = "published_" + Guid.NewGuid().ToString("N");
        using var redis = new RedisServer();
        await Task.WhenAll(PostgresServer.CreateAsync(database), redis.StartAsync());
        try
        {
            await using var site = await PublishedSite.StartAsync(
                _application,
                "--OrchardCore:OrchardCore_AutoSetup:Tenants:0:DatabaseProvider=Postgres",
                $"--OrchardCore:OrchardCore_AutoSetup:Tenants:0:DatabaseConnectionString={PostgresServer.ConnectionString(database, pooling: false)}",
                $"--OrchardCore:OrchardCore_Redis:Configuration={redis.Configuration}");
            using var editor = await site.SignInAsync();
            await TwoProcesses.PublishNewsAsync(editor, "Neues vom Elefanten");

            Assert.True(await TwoProcesses.ShowsAsync(site.Visitor, "/aktuelles", "Neues vom Elefanten"));
            Assert.True(await TwoProcesses.ShowsAsync(site.Visitor, "/search?terms=Elefant", "Neues vom Elefanten"));
        }
        finally
        {
            await PostgresServer.DropAsync(database);
        }
    }
}
