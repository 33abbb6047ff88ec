using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>
/// Every route of the administration, with all features that bring one: visitors are asked to sign in, people without the permission are
/// refused, and nothing has changed afterwards. The addresses are those of real links and forms, and one made up for each route.
/// </summary>
public sealed class AdminDoorsTests : IClassFixture<ExtendedSite>
{
    private const string TokenName = "__RequestVerificationToken";

    // What nobody who may enter the administration is refused: its first page, the own sign-ins and language, links to published pages, and
    // the search for pickers, which finds what one may see.
    private static readonly string[] _forEverybody =
    [
        "GET Admin", "POST Admin", "GET Admin/Users/SignIns/{id?}", "POST Admin/Users/Language/{id?}", "GET Admin/Contents/LinkTargets",
        "GET Admin/ContentFields/SearchContentItems", "POST Admin/Contents/Trash/Undo/{batch}",
    ];

    private readonly Site _site;

    public AdminDoorsTests(ExtendedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task EveryRoute_WithoutThePermission_IsClosedAndChangesNothing()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "roles", "Roles": [ { "Name": "Gast", "Permissions": [ "AccessAdminPanel" ], "PermissionBehavior": "Replace" } ] } ] }
            """);
        using var administrator = await AdminSession.SignInAsync(_site);
        var draft = await AdminSession.CreateAsync(_site, "Page", "Entwurf", publish: false);
        var deleted = await AdminSession.CreateAsync(_site, "Page", "Gelöscht");
        await administrator.PostAsync($"/Admin/Contents/ContentItems/{deleted}/Delete");
        var user = (await _site.FindUserAsync(await _site.CreateUserAsync()))!.UserId;
        var doors = await DoorsAsync([
            .. new[] { "Display", "Versions" }.Select(action => Get($"/Admin/Contents/ContentItems/{draft}/{action}")),
            .. new[] { "Publish", "DiscardDraft" }.Select(action => Post($"/Admin/Contents/ContentItems/{draft}/{action}")),
            .. new[] { "Restore", "Purge" }.Select(action => Post($"/Admin/Contents/Trash/{deleted}/{action}")),
            .. new[] { "Check", "Restore" }.Select(action => Post($"/Admin/Contents/ContentTypes/Page/{action}")),
            .. new[] { "EditPassword", "Enable", "Disable", "Unlock", "ConfirmEmail", "Delete", "Invite" }.Select(action => Post($"/Admin/Users/{action}/{user}")),
            Post($"/Admin/OrchardCore.Users/AdminTwoFactorAuthentication/Disable/{user}"),
            Get("/Admin/Widgets/BuildEditor/Page?targetId=FlowPart"),
            Get("/Admin/Flows/BuildEditor?id=Page&targetId=FlowPart"),
        ]);
        using var account = await _site.SignedInAsAsync("");
        var guestName = await _site.CreateUserAsync("Gast");
        using var guest = await _site.SignedInAsync(guestName, Visitors.Password);
        var (accountToken, guestToken) = (await TokenAsync(account), await TokenAsync(guest));
        var before = await _site.DocumentsAsync();
        var media = _site.MediaHashes();

        var findings = new List<string>();
        foreach (var door in doors)
        {
            var answers = new List<HttpStatusCode>();
            foreach (var request in door.Requests)
            {
                if (!await IsSentToTheLoginAsync(request))
                {
                    findings.Add($"{door.Name} ({request.Address}) does not ask a visitor to sign in.");
                }

                if (await AskAsync(account, accountToken, request) != HttpStatusCode.Forbidden)
                {
                    findings.Add($"{door.Name} ({request.Address}) is open to every account.");
                }

                answers.Add(await AskAsync(guest, guestToken, request));
            }

            // Nothing can be said about things that do not exist; but the door must have refused one that does.
            if (!_forEverybody.Contains(door.Name)
                && (!answers.Contains(HttpStatusCode.Forbidden) || !answers.TrueForAll(answer => answer is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)))
            {
                findings.Add($"{door.Name} answers {string.Join(", ", door.Requests.Zip(answers, (request, answer) => $"{request.Address}: {answer}"))} without the permission.");
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
        var after = await _site.DocumentsAsync();
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Where(pair => pair.Key != $"account {guestName}"), pair => Assert.Equal(pair.Value, after[pair.Key]));
        Assert.Equal(media, _site.MediaHashes());
    }

    [Theory]
    [InlineData("navigate", "/Login?ReturnUrl=%2FAdmin%2FContents%2FContentItems%2FNewsPost%3Fpagenum%3D2")]
    [InlineData("empty", null)]
    public async Task Post_AfterTheSessionEnded_LeadsBackToThePageOfTheForm(string destination, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/Admin/Contents/ContentItems/NewsPost") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Referrer = new Uri(_site.Address, "/Admin/Contents/ContentItems/NewsPost?pagenum=2");
        request.Headers.Add("Sec-Fetch-Dest", destination);

        using var answer = await _site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.PathAndQueryOf());
    }

    private static Request Get(string address) => new("GET", address, []);

    private static Request Post(string address) => new("POST", address, []);

    private static HttpRequestMessage Message(Request request, string? token)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address);
        if (request.Method != "GET")
        {
            message.Content = new FormUrlEncodedContent(token is null ? request.Values : request.Values.Append(new(TokenName, token)));
        }

        return message;
    }

    private async Task<bool> IsSentToTheLoginAsync(Request request)
    {
        using var message = Message(request, token: null);
        using var answer = await _site.Visitor.SendAsync(message, TestContext.Current.CancellationToken);
        return answer.Headers.Location?.PathAndQueryOf().StartsWith("/Login", StringComparison.Ordinal) == true;
    }

    private static async Task<string> TokenAsync(HttpClient client)
        => (await client.PageAsync("/ChangePassword")).QuerySelector($"[name={TokenName}]")!.GetAttribute("value")!;

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string token, Request request)
    {
        using var message = Message(request, token);
        using var answer = await client.SendAsync(message, TestContext.Current.CancellationToken);
        return answer.StatusOf();
    }

    private async Task<List<Door>> DoorsAsync(Request[] more)
    {
        using var administrator = await EditorSession.SignInAsync(_site);
        var screens = await AdminMap.ScreensAsync(administrator.Client);
        var links = screens.SelectMany(screen => screen.Page.Links.Select(link => link.GetAttribute("href")!)).Where(link => link.StartsWith('/')).Distinct().Select(Get);
        var forms = screens.SelectMany(screen => AdminMap.SubmissionsOf(screen.Path, screen.Page)).DistinctBy(form => form.Action)
            .Select(form => new Request("POST", form.Action, [.. EditorSession.ValuesOf(form.Form).Where(value => value.Key != TokenName), .. ValueOf(form.Button)]));
        Request[] known = [.. more, .. links, .. forms];

        var doors = new List<Door>();
        foreach (var route in await AdminMap.RoutesAsync(_site))
        {
            var pattern = route.RoutePattern;
            var matcher = new TemplateMatcher(new RouteTemplate(pattern), []);
            var madeUp = "/" + string.Join('/', pattern.PathSegments.Select(segment => segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "gibt-es-nicht"));
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                var real = known.Where(request => request.Method == method && matcher.TryMatch(request.Address.Split('?')[0], [])).Take(2);
                doors.Add(new($"{method} {pattern.RawText}", [new(method, madeUp, []), .. real]));
            }
        }

        return doors;
    }

    private static IEnumerable<KeyValuePair<string, string>> ValueOf(IElement? button)
        => button?.GetAttribute("name") is { Length: > 0 } name ? [new(name, button.GetAttribute("value") ?? "")] : [];

    private sealed record Door(string Name, Request[] Requests);

    private sealed record Request(string Method, string Address, KeyValuePair<string, string>[] Values);
}
