using System.Net;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Visitors need no routes of the administration; they are there as soon as somebody does.</summary>
public sealed class LateControllersTests
{
    private const string List = "/Admin/Contents/ContentItems";

    [Fact]
    public async Task Start_Visitors_OnlyTheRoutesBelowTheAdminPrefixAreMissing()
    {
        await using var site = new SqliteSite();
        await site.InitializeAsync();
        await site.GetPageAsync("/");
        var before = await RoutesAsync(site);
        Assert.DoesNotContain(before, route => IsOfAdmin(route));

        using var door = await site.Visitor.GetAsync(List, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);

        var added = (await RoutesAsync(site)).Except(before).ToArray();
        Assert.True(added.Length > 100, $"{added.Length} routes were added.");
        Assert.All(added, route => Assert.True(IsOfAdmin(route), route));
    }

    [Fact]
    public async Task Link_ToTheAdministration_IsFoundWithoutARequestThere()
    {
        await using var site = new SqliteSite();
        await site.InitializeAsync();
        await site.InScopeAsync(services =>
        {
            var values = new { area = "OrchardCore.Contents", controller = "Admin", action = "List" };
            Assert.StartsWith(List, services.GetRequiredService<LinkGenerator>().GetPathByRouteValues(routeName: null, values), StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    private static bool IsOfAdmin(string route) => route.StartsWith("Admin", StringComparison.OrdinalIgnoreCase);

    private static async Task<HashSet<string>> RoutesAsync(Site site)
    {
        HashSet<string> routes = [];
        await site.InScopeAsync(services =>
        {
            routes = [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!)];
            return Task.CompletedTask;
        });
        return routes;
    }
}
