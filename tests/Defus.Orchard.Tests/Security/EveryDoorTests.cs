using System.Diagnostics;
using System.Net;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Security;

/// <summary>What holds for every address of the site, as its routes tell them.</summary>
public sealed class EveryDoorTests : IClassFixture<ExtendedSite>
{
    // No form of another site can use these: a sealed stamp instead of a token, JSON only, and a query that only reads.
    private static readonly string[] _withoutToken = ["kontakt/senden", "en/contact/send", "api/content", "api/queries/{name}", "/Error/{status:int?}", "Error/{status:int?}"];

    private readonly ExtendedSite _site;

    public EveryDoorTests(ExtendedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Post_ToEveryRouteWithoutToken_IsRefused()
    {
        using var admin = await _site.SignedInAsync();
        var findings = new List<string>();
        var routes = (await RoutesAsync()).Where(Posts).ToArray();
        foreach (var route in routes.Where(route => !_withoutToken.Contains(route.RoutePattern.RawText)))
        {
            using var answer = await admin.PostAsync(Address(route), new FormUrlEncodedContent([new("id", "x")]), TestContext.Current.CancellationToken);
            if (answer.StatusCode is not HttpStatusCode.BadRequest)
            {
                findings.Add($"{route.RoutePattern.RawText}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(routes.Length > 60, $"Only {routes.Length} routes take forms.");
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [Fact]
    public async Task Get_EveryRouteWithForeignReturnUrl_LeadsNowhereElse()
    {
        using var admin = await _site.SignedInAsync();
        var findings = new List<string>();
        foreach (var route in (await RoutesAsync()).Where(route => !Posts(route)))
        {
            foreach (var target in (string[])["//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example"])
            {
                using var answer = await admin.GetAsync($"{Address(route)}?returnUrl={Uri.EscapeDataString(target)}&contentItemId=x&targetCulture=en&setCookie=x", TestContext.Current.CancellationToken);
                if (answer.Headers.Location?.OriginalString.TrimStart('/', '\\').StartsWith("evil", StringComparison.Ordinal) == true
                    || answer.Headers.Location?.OriginalString.StartsWith("https://evil", StringComparison.Ordinal) == true)
                {
                    findings.Add($"{route.RoutePattern.RawText} leads to {answer.Headers.Location}");
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [Fact]
    public async Task Get_EveryScreenOfTheAdministration_IsKeptByNobody()
    {
        using var admin = await _site.SignedInAsync();
        foreach (var (path, _) in await AdminMap.ScreensAsync(admin))
        {
            using var answer = await admin.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/Login", HttpStatusCode.OK)]
    [InlineData("/gibt-es-nicht", HttpStatusCode.NotFound)]
    [InlineData("/Admin", HttpStatusCode.Found)]
    [InlineData("/api/content/x", HttpStatusCode.Unauthorized)]
    [InlineData("/aktuelles/feed.rss", HttpStatusCode.OK)]
    [InlineData("/termine/kalender.ics", HttpStatusCode.OK)]
    [InlineData("/media/mitglieder/augsburg.svg", HttpStatusCode.OK)]
    public async Task Get_Anything_HasTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("SAMEORIGIN", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.StartsWith("default-src '", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.NotEmpty(Header(answer, "Referrer-Policy"));
        Assert.NotEmpty(Header(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task SaveItem_WithValuesTheFormHasNot_LeavesThemAsTheyWere()
    {
        var id = await AdminSession.CreateAsync(_site, "Page", "Zur Probe", owner: Site.AdminName);
        var before = await FindAsync(id);
        using var editor = await _site.SignedInAsync();

        using var answer = await editor.SendFormAsync(
            $"/Admin/Contents/ContentItems/{id}/Edit", "form.content-editor", [("TitlePart.Title", "Neu")], [
                ("Owner", "x"), ("Author", "x"), ("CreatedUtc", "2001-01-01"), ("Published", "false"), ("Latest", "false"), ("ContentType", "Menu"), ("Id", "1"),
                ("TitlePart.ContentItem.Owner", "x"), ("model.Owner", "x"), ("contentItem.Owner", "x"), ("submit.Publish", "submit.Publish"),
            ]);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await FindAsync(id);
        Assert.Equal("Neu", after.DisplayText);
        Assert.Equal(
            (before.ContentItemId, before.Owner, before.CreatedUtc, before.ContentType, true, true), (after.ContentItemId, after.Owner, after.CreatedUtc, after.ContentType, after.Published, after.Latest));
    }

    [Fact]
    public async Task SaveOwnAccount_WithRolesAndState_ChangesNeither()
    {
        var name = await _site.CreateUserAsync("Moderation");
        using var user = await _site.SignedInAsync(name, Visitors.Password);
        var id = (await _site.FindUserAsync(name))!.UserId;

        using var answer = await user.PostAsync(
            $"/Admin/Users/Edit/{id}", "/ChangePassword", ("User.Roles[0].Role", "Administrator"), ("User.Roles[0].IsSelected", "true"), ("Roles[0].Role", "Administrator"), ("Roles[0].IsSelected", "true"),
            ("UserRoleDisplayDriver.Roles[0].Role", "Administrator"), ("UserRoleDisplayDriver.Roles[0].IsSelected", "true"), ("RoleNames[0]", "Administrator"), ("User.RoleNames[0]", "Administrator"), ("UserName", "x"));

        Assert.Equal(["Moderation"], (await _site.FindUserAsync(name))!.RoleNames);
    }

    [Theory]
    [InlineData("{ \"ContentType\":\n  nothing }", "(line 2, position ")]
    [InlineData("{ \"ContentType\": [ 1 ] }", "\"errors\"")]
    [InlineData("{ \"ContentType\": \"Page\", \"TitlePart\": { \"Title\": [ 1 ] } }", "of the right kind")]
    public async Task ContentApi_WithWhatItCannotRead_NamesThePlaceAndNothingOfTheInside(string body, string place)
    {
        using var admin = await _site.SignedInAsync();

        using var answer = await admin.PostAsync("/api/content", new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(place, text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OrchardCore.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithKnownAndUnknownName_IsRefusedAfterThePauseAndNotBefore()
    {
        // The last two of each find the name locked.
        var times = await Task.WhenAll(TimesAsync(await _site.CreateUserAsync()), TimesAsync("niemand"));

        Assert.All(times.SelectMany(some => some), time => Assert.InRange(time, TimeSpan.FromMilliseconds(390), TimeSpan.MaxValue));
    }

    // Mails and databases go where the administrator says; everything else that could be made to ask another computer would need one of these.
    [Fact]
    public void Assemblies_OfTheSite_HaveNothingToAskOtherComputersWith()
    {
        string[] ways = ["System.Net.Http.HttpClient", "System.Net.Http.IHttpClientFactory", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.Sockets.TcpClient", "System.Net.Sockets.Socket", "System.Net.Dns"];
        var folder = Path.GetDirectoryName(typeof(EveryDoorTests).Assembly.Location)!;
        var ours = Directory.GetFiles(folder, "*.dll").Where(file => Path.GetFileName(file) is var name
            && (name.StartsWith("Defus.", StringComparison.Ordinal) || name.StartsWith("OrchardCore", StringComparison.Ordinal) || name.StartsWith("TheAdmin", StringComparison.Ordinal))
            && !name.Contains("Tests", StringComparison.Ordinal)).ToArray();

        Assert.True(ours.Length > 30);
        Assert.All(ours, file => Assert.Empty(TypesUsedBy(file).Intersect(ways)));
    }

    private static string[] TypesUsedBy(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new PEReader(stream);
        var metadata = reader.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    private async Task<List<TimeSpan>> TimesAsync(string name)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 7; i++)
        {
            times.Add(await TimeAsync(name));
        }

        return times;
    }

    private async Task<TimeSpan> TimeAsync(string name)
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        var token = (await visitor.PageAsync("/Login")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var watch = Stopwatch.StartNew();
        using var answer = await visitor.PostAsync(
            "/Login", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("UserName", name), new("Password", "Falsch-Geraten-1")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return watch.Elapsed;
    }

    private async Task<ContentItem> FindAsync(string id)
    {
        ContentItem? item = null;
        await _site.InScopeAsync(async services => item = await services.GetRequiredService<IContentManager>().GetAsync(id));
        return item!;
    }

    private async Task<RouteEndpoint[]> RoutesAsync()
    {
        _ = await AdminMap.RoutesAsync(_site);
        RouteEndpoint[] routes = [];
        await _site.InScopeAsync(services =>
        {
            routes = [.. services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(route => route.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && route.RoutePattern.RawText?.Contains("LogOff", StringComparison.Ordinal) == false)];
            return Task.CompletedTask;
        });
        return routes;
    }

    private static bool Posts(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true;

    private static string Address(RouteEndpoint route)
    {
        var action = route.Metadata.GetMetadata<ControllerActionDescriptor>()!;
        return "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => (action.RouteValues.TryGetValue(parameter.Name, out var value) ? value : null) ?? "1",
            _ => "1",
        }))));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
