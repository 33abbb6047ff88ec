using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Without the permission a screen is neither shown nor reached: not by address, form or API.</summary>
public sealed class PermissionMatrixTests : IClassFixture<SqliteSite>
{
    private const string Member = "Mitgliedsredaktion";
    private const string Moderator = "Moderation";
    private const string Office = "Geschäftsstelle";

    private readonly Site _site;

    public PermissionMatrixTests(SqliteSite site)
    {
        _site = site;
    }

    public static TheoryData<string, string, bool, string> Rows()
    {
        var rows = new TheoryData<string, string, bool, string>();
        foreach (var (role, type, own, allowed) in new[]
        {
            (Member, "NewsPost", true, "Edit Versions Delete Clone Save"), (Member, "NewsPost", false, ""), (Member, "Page", false, ""), (Member, "MemberCity", false, ""),
            (Moderator, "NewsPost", false, "Edit Versions Publish Unpublish Delete Clone Save"), (Moderator, "Page", false, ""),
            (Office, "Page", false, "Edit Versions Publish Unpublish Delete Clone Save"),
        })
        {
            rows.Add(role, type, own, allowed);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task EveryDoor_ByRole_IsOpenOnlyWithThePermission(string role, string type, bool own, string allowed)
    {
        using var user = await AdminSession.SignInAsync(_site, role);
        foreach (var door in new[] { "Edit", "Versions", "Publish", "Unpublish", "Delete", "Clone", "Save", "DiscardDraft" })
        {
            var id = await AdminSession.CreateAsync(_site, type, $"{door} {role}", publish: door is "Unpublish", owner: own ? user.Name : Site.AdminName,
                fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
            var item = $"/Admin/Contents/ContentItems/{id}";
            var before = await StateAsync(id);
            var status = door switch
            {
                "Edit" or "Versions" => await user.StatusAsync($"{item}/{door}"),
                "Save" => await user.PostAsync($"{item}/Edit", ("submit.Save", "submit.Save"), ("TitlePart.Title", "Geändert"), ("NewsPostPart.Teaser.Text", "Ein Teaser.")),
                _ => await user.PostAsync($"{item}/{door}"),
            };
            var mayDoor = allowed.Split(' ').Contains(door == "DiscardDraft" ? "Delete" : door);
            Assert.True(mayDoor == (status is HttpStatusCode.OK or HttpStatusCode.Found), $"{role} {door} {type}: {status}");
            if (!mayDoor)
            {
                Assert.Equal(HttpStatusCode.Forbidden, status);
                Assert.Equal(before, await StateAsync(id));
            }
        }
    }

    [Theory]
    [InlineData(Member, "MemberCity")]
    [InlineData(Moderator, "Page")]
    public async Task ListAndCreate_WithoutPermission_AreForbiddenAndNotInTheMenu(string role, string type)
    {
        using var user = await AdminSession.SignInAsync(_site, role);

        Assert.Equal(HttpStatusCode.Forbidden, await user.StatusAsync($"/Admin/Contents/ContentItems/{type}"));
        Assert.Equal(HttpStatusCode.Forbidden, await user.StatusAsync($"/Admin/Contents/ContentTypes/{type}/Create"));
        Assert.Equal(HttpStatusCode.Forbidden, await user.PostAsync($"/Admin/Contents/ContentTypes/{type}/Create", ("submit.Save", "submit.Save"), ("TitlePart.Title", "Heimlich")));
        var page = await user.OpenAsync("/Admin");
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")?.Contains($"/{type}", StringComparison.Ordinal) == true);
        Assert.DoesNotContain((await user.OpenAsync("/Admin/Contents/ContentItems?pagesize=100")).QuerySelectorAll("tbody td"), cell => cell.Text() is "Seite" or "Mitglied");
    }

    [Fact]
    public async Task GetList_OfPostsOfOthers_ShowsNoDraftsAndNoButtonsToAnEditorOfOwnPosts()
    {
        await AdminSession.CreateAsync(_site, "NewsPost", "Geheimer Entwurf", publish: false, owner: Site.AdminName);
        await AdminSession.CreateAsync(_site, "NewsPost", "Geheim war sie nie", owner: Site.AdminName);
        using var editor = await AdminSession.SignInAsync(_site, Member);

        var page = await editor.OpenAsync("/Admin/Contents/ContentItems/NewsPost?q=Geheim");

        Assert.Equal(["Geheim war sie nie"], page.Rows());
        Assert.Empty(page.QuerySelectorAll("tbody button, tbody input, tbody th a"));
    }

    [Theory]
    [InlineData(Member)]
    [InlineData(Moderator)]
    [InlineData(Office)]
    public async Task Api_WithoutPermission_IsForbidden(string role)
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Über die Schnittstelle", owner: Site.AdminName);
        using var user = await AdminSession.SignInAsync(_site, role);
        var before = await StateAsync(id);

        Assert.Equal(HttpStatusCode.Forbidden, await user.StatusAsync($"/api/content/{id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await user.SendAsync(HttpMethod.Delete, $"/api/content/{id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await user.SendAsync(HttpMethod.Post, "/api/content", JsonContent.Create(new { ContentType = "NewsPost", DisplayText = "Neu" })));
        Assert.Equal(before, await StateAsync(id));
    }

    [Fact]
    public async Task EveryDoor_WithoutSignIn_LeadsToTheLogin()
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Hinter der Tür", owner: Site.AdminName);
        foreach (var address in new[] { "/Admin", "/Admin/Contents/ContentItems", $"/Admin/Contents/ContentItems/{id}/Edit", $"/Admin/Contents/ContentItems/{id}/Versions", "/Admin/Contents/Trash", "/Admin/AuditTrail" })
        {
            using var answer = await _site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains("/Login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task<string> StateAsync(string id)
    {
        var state = "";
        await _site.InScopeAsync(async services =>
        {
            var rows = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.ContentItemId == id).ListAsync();
            state = string.Join("; ", rows.Select(x => $"{x.ContentItemVersionId} {x.DisplayText} {x.Latest} {x.Published}"));
        });
        return state;
    }
}
