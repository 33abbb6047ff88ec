using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>The administration's menu: what the account may open, and where it is.</summary>
public sealed class AdminMenuTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public AdminMenuTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetPage_AsAdministrator_ShowsTheMenuWithThePageMarked()
    {
        using var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();

        using var answer = await admin.GetAsync("/Admin/Contents/ContentItems/Event", TestContext.Current.CancellationToken);

        var menu = (await answer.ParseAsync()).QuerySelector("nav.admin-side")!;
        var links = menu.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToArray();
        Assert.Contains("/Admin/Media", links);
        Assert.Contains("/Admin/Settings/general", links);
        Assert.Contains("/Admin/Recipes", links);
        Assert.DoesNotContain("#", links);
        Assert.Equal("/Admin/Contents/ContentItems/Event", Assert.Single(menu.QuerySelectorAll("a[aria-current=page]")).GetAttribute("href"));
    }

    [Fact]
    public async Task GetPage_AsEditorOfMemberPosts_ShowsOnlyWhatTheAccountMayOpen()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234 /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var editor = _site.CreateVisitor(keepCookies: true);
        (await editor.SignInAsync("mia", "Abcd-1234")).Dispose();

        using var answer = await editor.GetAsync("/Admin", TestContext.Current.CancellationToken);

        var links = (await answer.ParseAsync()).QuerySelectorAll("nav.admin-side a").Select(link => link.GetAttribute("href")).ToArray();
        Assert.Contains("/Admin/Contents/ContentItems/NewsPost", links);
        Assert.DoesNotContain("/Admin/Settings/general", links);
        Assert.DoesNotContain("/Admin/Recipes", links);
    }

    [Fact]
    public async Task GetSite_AsAdministrator_ShowsNoMenuOfTheAdministration()
    {
        using var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();

        using var answer = await admin.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Empty((await answer.ParseAsync()).QuerySelectorAll(".menu-admin"));
    }
}
