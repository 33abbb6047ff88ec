using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.PublishLater.Models;
using OrchardCore.PublishLater.Services;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>From the first draft to the restored version: saving, publishing, scheduling, copying, history.</summary>
public sealed class LifeCycleTests : IClassFixture<SqliteSite>
{
    private const string Create = "/Admin/Contents/ContentTypes/NewsPost/Create";
    private const string Posts = "/Admin/Contents/ContentItems/NewsPost";

    private readonly Site _site;

    public LifeCycleTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("submit.Publish", Posts, true)]
    [InlineData("submit.PublishAndContinue", "/Admin/Contents/ContentItems/", true)]
    [InlineData("submit.PublishAndNew", Create, true)]
    [InlineData("submit.Save", Posts, false)]
    [InlineData("submit.SaveAndContinue", "/Admin/Contents/ContentItems/", false)]
    public async Task Save_ByEachButton_GoesOnWhereItSays(string button, string next, bool isPublic)
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var title = "Weiter " + Guid.NewGuid().ToString("N")[..6];

        var page = await admin.OpenAsync($"{Create}?returnUrl={Uri.EscapeDataString(Posts)}");
        Assert.Equal("Meldung anlegen", page.QuerySelector("h1")!.Text());
        page = await admin.PressAsync(page, $"button[value='{button}']", ("TitlePart.Title", title), ("NewsPostPart.Teaser.Text", "Ein Teaser."));

        Assert.StartsWith(next, admin.Address, StringComparison.Ordinal);
        Assert.Contains(title, page.Notice(), StringComparison.Ordinal);
        Assert.Equal(isPublic ? 1 : 0, (await admin.OpenAsync($"{Posts}?q={title}&Options.ContentsStatus=Published")).Rows().Length);
    }

    [Fact]
    public async Task Publish_WithATimeToCome_WaitsForItAndShowsWhen()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var title = "Silvester " + Guid.NewGuid().ToString("N")[..6];

        var page = await admin.PressAsync(await admin.OpenAsync(Create), "button[value='submit.Publish']",
            ("TitlePart.Title", title), ("NewsPostPart.Teaser.Text", "Ein Teaser."), ("PublishLaterPart.LocalDateTime", "2099-12-31T18:30"));

        Assert.Contains("31. Dezember 2099", page.Notice(), StringComparison.Ordinal);
        var list = await admin.OpenAsync($"{Posts}?q={title}&Options.ContentsStatus=Scheduled");
        Assert.Contains("geplant für 31.12.2099 18:30", Assert.Single(list.QuerySelectorAll("tbody tr")).Text(), StringComparison.Ordinal);
        Assert.Contains(title, (await admin.OpenAsync("/Admin")).QuerySelector("#dashboard-scheduled")!.Closest("section")!.Text(), StringComparison.Ordinal);

        await DueAsync(title);
        await _site.RunTaskAsync<ScheduledPublishBackgroundTask>();
        var row = Assert.Single((await admin.OpenAsync($"{Posts}?q={title}&Options.ContentsStatus=Published")).QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("geplant", row.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithATimeGoneBy_SaysSoAtTheField()
    {
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync(Create), "button[value='submit.Publish']",
            ("TitlePart.Title", "Zu spät"), ("NewsPostPart.Teaser.Text", "Ein Teaser."), ("PublishLaterPart.LocalDateTime", "2001-01-01T10:00"));

        Assert.Contains("Dieser Zeitpunkt ist schon vorbei.", page.Body!.Text(), StringComparison.Ordinal);
        Assert.Equal("Zu spät", page.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        Assert.Empty((await admin.OpenAsync($"{Posts}?q=%22Zu+sp%C3%A4t%22")).Rows());
    }

    [Fact]
    public async Task SaveScheduledDraft_ByEditorWhoMayNotPublish_TakesItOffTheSchedule()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        var title = "Geprüft " + Guid.NewGuid().ToString("N")[..6];
        var id = await AdminSession.CreateAsync(_site, "NewsPost", title, publish: false, owner: editor.Name, fill: item =>
        {
            item.Alter<NewsPostPart>(part => part.Teaser.Text = "Geprüfter Teaser.");
            item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        });

        await editor.PressAsync(await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit"), "button[value='submit.Save']", ("NewsPostPart.Teaser.Text", "Heimlich geändert."));

        using var admin = await AdminSession.SignInAsync(_site);
        Assert.Empty((await admin.OpenAsync($"{Posts}?q={title}&Options.ContentsStatus=Scheduled")).Rows());
    }

    [Fact]
    public async Task Copy_FromTheList_OpensADraftOfItsOwn()
    {
        var title = "Original " + Guid.NewGuid().ToString("N")[..6];
        var id = await CreateAsync(title);
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync($"{Posts}?q={title}"), $"button[formaction='/Admin/Contents/ContentItems/{id}/Clone']");

        Assert.Contains("Dies ist eine Kopie", page.Notice(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, admin.Address, StringComparison.Ordinal);
        Assert.Equal(2, (await admin.OpenAsync($"{Posts}?q={title}")).Rows().Length);
        Assert.Single((await admin.OpenAsync($"{Posts}?q={title}&Options.ContentsStatus=Published")).Rows());
    }

    [Fact]
    public async Task History_OfThreePublications_NamesWhoAndWhatAndRestoresTheFirstAsDraft()
    {
        var title = "Chronik " + Guid.NewGuid().ToString("N")[..6];
        var id = await CreateAsync(title);
        using var admin = await AdminSession.SignInAsync(_site);
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        await admin.PressAsync(await admin.OpenAsync(edit), "button[value='submit.Publish']", ("NewsPostPart.Teaser.Text", "Ein ganz anderer Teaser."));
        await admin.PressAsync(await admin.OpenAsync(edit), "button[value='submit.Publish']", ("TitlePart.Title", title + " neu"));

        var page = await admin.OpenAsync(edit);
        page = await admin.OpenAsync(page.QuerySelectorAll("a").Single(x => x.Text() == "Versionen").GetAttribute("href")!);

        Assert.Equal(["Version 3", "Version 2", "Version 1"], page.Rows());
        var cells = page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.Text()).ToArray()).ToArray();
        Assert.Contains("Titel", cells[0][3], StringComparison.Ordinal);
        Assert.Equal("Teaser", cells[1][3]);
        Assert.All(cells.Take(2), cell => Assert.Equal("admin", cell[2]));

        var details = await admin.OpenAsync(page.QuerySelectorAll("tbody th a")[1].GetAttribute("href")!);
        var change = Assert.Single(details.QuerySelectorAll(".difference"));
        Assert.Equal("Teaser", change.QuerySelector("h2")!.Text());
        Assert.Contains(change.QuerySelectorAll("ins"), x => x.Text().Contains("ganz anderer", StringComparison.Ordinal));

        page = await admin.PressAsync(page.QuerySelectorAll("tbody tr")[2].QuerySelector("button")!);

        Assert.StartsWith(edit, admin.Address, StringComparison.Ordinal);
        Assert.Equal(title, page.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        var row = Assert.Single((await admin.OpenAsync($"{Posts}?q={title}")).QuerySelectorAll("tbody tr"));
        Assert.Contains("mit neuerem Entwurf", row.Text(), StringComparison.Ordinal);
        Assert.Equal(4, (await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Versions")).Rows().Length);
    }

    [Fact]
    public async Task DiscardDraft_BesideAPublishedVersion_KeepsThePublished()
    {
        var title = "Verworfen " + Guid.NewGuid().ToString("N")[..6];
        var id = await CreateAsync(title);
        using var admin = await AdminSession.SignInAsync(_site);
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        var page = await admin.PressAsync(await admin.OpenAsync(edit), "button[value='submit.Save']", ("TitlePart.Title", "Ganz anders"));

        await admin.PressAsync(page, $"button[formaction='/Admin/Contents/ContentItems/{id}/DiscardDraft']");

        Assert.Equal(title, (await admin.OpenAsync(edit)).QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
    }

    [Fact]
    public async Task Version_OfAnotherItem_IsNotFound()
    {
        var (id, other) = (await CreateAsync("Eine"), await CreateAsync("Andere"));
        using var admin = await AdminSession.SignInAsync(_site);
        var version = (await admin.OpenAsync($"/Admin/Contents/ContentItems/{other}/Versions")).QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[^1];

        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync($"/Admin/Contents/ContentItems/{id}/Versions/{version}"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Versions/{version}/Restore"));
    }

    private Task<string> CreateAsync(string title)
        => AdminSession.CreateAsync(_site, "NewsPost", title, owner: Site.AdminName, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));

    private async Task DueAsync(string title) => await _site.InScopeAsync(async services =>
    {
        var item = await services.GetRequiredService<ISession>().Query<ContentItem, OrchardCore.ContentManagement.Records.ContentItemIndex>(x => x.DisplayText == title && x.Latest).FirstOrDefaultAsync();
        Assert.NotNull(item);
        item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await services.GetRequiredService<ISession>().SaveAsync(item);
    });
}
