using System.Net;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Users;

/// <summary>Role × screen × action: what the network's roles reach by address, by form and by API, and nothing more.</summary>
public sealed class RoleMatrixTests : IClassFixture<SqliteSite>
{
    private const string Office = "Geschäftsstelle";
    private const string Moderation = "Moderation";
    private const string Members = "Mitgliedsredaktion";

    private static readonly (string Address, string[] Roles)[] _pages =
    [
        ("/Admin", [Office, Moderation, Members]),
        ("/Admin/Contents/ContentItems/NewsPost", [Office, Moderation, Members]),
        ("/Admin/Contents/ContentItems/Event", [Office, Moderation, Members]),
        ("/Admin/Contents/ContentItems/MemberCity", [Office]),
        ("/Admin/Contents/ContentTypes/NewsPost/Create", [Office, Moderation, Members]),
        ("/Admin/Contents/ContentTypes/MemberCity/Create", [Office]),
        ("/Admin/Contents/ContentTypes/Page/Create", [Office]),
        ("/Admin/Media", [Office, Moderation, Members]),
        ("/Admin/Layers", [Office]),
        ("/Admin/Users/Edit", [Office, Moderation, Members]),
        ("/Admin/Users/SignIns", [Office, Moderation, Members]),
        ("/Admin/Users/Index", []),
        ("/Admin/Users/Create", []),
        ("/Admin/Roles/Index", []),
        ("/Admin/Roles/Matrix", []),
        ("/Admin/Roles/Create", []),
        ("/Admin/Roles/Edit/Moderation", []),
        ("/Admin/Roles/Clone/Moderation", []),
        ("/Admin/Settings/general", []),
        ("/Admin/Settings/localization", []),
        ("/Admin/Settings/email", []),
        ("/Admin/Settings/userLogin", []),
        ("/Admin/Settings/userResetPassword", []),
        ("/Admin/Settings/robotsSettings", []),
        ("/Admin/Settings/analytics", []),
        ("/Admin/Email/Test", []),
        ("/Admin/Features", []),
        ("/Admin/Themes", []),
        ("/Admin/Recipes", []),
        ("/Admin/ContentTypes/List", []),
    ];

    // Forms, each sent with a valid token.
    private static readonly string[] _postsForAdministratorsOnly =
    [
        "/Admin/Users/Create", "/Admin/Users/Index", "/Admin/Roles/Create", "/Admin/Roles/Edit/Moderation", "/Admin/Roles/Clone/Moderation", "/Admin/Roles/Delete/Moderation",
        "/Admin/Settings/general", "/Admin/Settings/localization", "/Admin/Settings/email", "/Admin/Settings/userLogin", "/Admin/Email/Test",
        "/Admin/Features", "/Admin/Features/OrchardCore.HealthChecks/Disable", "/Admin/Themes/SetCurrentTheme/Defus.Theme",
    ];

    private static readonly string[] _actionsOnAccounts = ["Edit", "EditPassword", "Enable", "Disable", "Unlock", "ConfirmEmail", "Invite", "Delete"];

    private readonly Site _site;

    public RoleMatrixTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData(Office)]
    [InlineData(Moderation)]
    [InlineData(Members)]
    public async Task Pages_ByRole_OpenThoseItNeedsAndNoOther(string role)
    {
        using var user = await _site.SignedInAsAsync(role);

        var wrong = new List<string>();
        foreach (var (address, roles) in _pages)
        {
            using var answer = await user.GetAsync(address, TestContext.Current.CancellationToken);
            if (roles.Contains(role) ? answer.StatusCode != HttpStatusCode.OK : !answer.IsRefused())
            {
                wrong.Add($"{address}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Office)]
    [InlineData(Moderation)]
    [InlineData(Members)]
    public async Task Forms_OfAdministrators_AreRefusedWhoeverSendsThem(string role)
    {
        using var user = await _site.SignedInAsAsync(role);
        var account = (await _site.FindUserAsync(Site.AdminName))!.UserId;

        var wrong = new List<string>();
        foreach (var address in _postsForAdministratorsOnly.Concat(_actionsOnAccounts.Select(action => $"/Admin/Users/{action}/{account}")))
        {
            using var answer = await user.PostAsync(address, "/Admin/Users/Edit", ("RoleName", "Neu"), ("To", "a@example.org"), ("Subject", "x"), ("Body", "x"), ("bulkAction", "Disable"), ("itemIds", account));
            if (!answer.IsRefused())
            {
                wrong.Add($"{address}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.Empty(wrong);
        Assert.True((await _site.FindUserAsync(Site.AdminName))!.IsEnabled);
    }

    [Theory]
    [InlineData(Moderation, "NewsPost", true)]
    [InlineData(Moderation, "MemberCity", false)]
    [InlineData(Members, "NewsPost", false)]
    [InlineData(Members, "Event", false)]
    public async Task Unpublish_ForeignItem_ByForm_IsForThoseWhoPublish(string role, string type, bool allowed)
    {
        using var user = await _site.SignedInAsAsync(role);
        var id = await FindAsync(type);

        using var answer = await user.PostAsync($"/Admin/Contents/ContentItems/{id}/Unpublish", "/Admin/Users/Edit");

        Assert.Equal(allowed, !answer.IsRefused());
        Assert.Equal(!allowed, await IsPublishedAsync(id));
    }

    [Theory]
    [InlineData(Office)]
    [InlineData(Moderation)]
    [InlineData(Members)]
    public async Task Api_ByEditors_ChangesNothing(string role)
    {
        using var user = await _site.SignedInAsAsync(role);
        var id = await FindAsync("MemberCity");

        using var created = await user.PostAsync("/api/content", new StringContent("""{ "ContentType": "MemberCity" }""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        using var deleted = await user.DeleteAsync($"/api/content/{id}", TestContext.Current.CancellationToken);

        Assert.True(created.IsRefused() || created.StatusCode == HttpStatusCode.Unauthorized, created.StatusCode.ToString());
        Assert.True(deleted.IsRefused() || deleted.StatusCode == HttpStatusCode.Unauthorized, deleted.StatusCode.ToString());
        Assert.True(await IsPublishedAsync(id));
    }

    [Fact]
    public async Task Refusal_WithinTheAdministration_KeepsItsMenuAndSaysWhoIsSignedIn()
    {
        using var user = await _site.SignedInAsAsync(Moderation);
        using var refused = await user.GetAsync("/Admin/Features", TestContext.Current.CancellationToken);

        var page = await user.PageAsync(refused.Headers.Location!.PathAndQueryOf(), HttpStatusCode.Forbidden);

        Assert.NotNull(page.QuerySelector("nav.admin-side a"));
        Assert.Contains("Sie sind als", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> FindAsync(string type)
    {
        var id = string.Empty;
        await _site.InScopeAsync(async services => id = (await services.GetRequiredService<ISession>()
            .QueryIndex<ContentItemIndex>(index => index.ContentType == type && index.Published).FirstOrDefaultAsync())!.ContentItemId);
        return id;
    }

    private async Task<bool> IsPublishedAsync(string id)
    {
        var isPublished = false;
        await _site.InScopeAsync(async services => isPublished = await services.GetRequiredService<IContentManager>().GetAsync(id) is not null);
        return isPublished;
    }
}
