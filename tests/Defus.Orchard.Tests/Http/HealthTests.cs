using System.Net;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>What watches over the process is told the truth.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Health_WhenTheDatabaseIsLost_IsAliveButNotReady()
    {
        await using var site = new PostgresSite();
        await site.InitializeAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await AskAsync(site, "/health/live"), await AskAsync(site, "/health/ready")));

        await site.LoseDatabaseAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await AskAsync(site, "/health/live"), await AskAsync(site, "/health/ready")));
    }

    private static async Task<HttpStatusCode> AskAsync(Site site, string path)
    {
        using var answer = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
