using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>The first page of the administration: what waits for whom.</summary>
public sealed class DashboardTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public DashboardTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetDashboard_AsMemberEditor_ShowsOwnDraftsAndOffersOwnTypes()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        await AdminSession.CreateAsync(_site, "NewsPost", "Mein Entwurf", publish: false, owner: editor.Name);
        await AdminSession.CreateAsync(_site, "NewsPost", "Fremder Entwurf", publish: false, owner: Site.AdminName);

        var page = await editor.OpenAsync("/Admin");

        Assert.Equal(["Meldung anlegen", "Termin anlegen"], page.QuerySelectorAll(".dashboard-new a").Select(x => x.Text()));
        Assert.Contains("Mein Entwurf", Panel(page, "drafts")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Fremder Entwurf", page.Body!.Text(), StringComparison.Ordinal);
        Assert.Null(Panel(page, "review"));
        Assert.Contains("Schulung: KI für die kommunale", page.QuerySelector("section[aria-label='Nächste Termine']")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetDashboard_AsModerator_ShowsDraftsOfThoseWhoMayNotPublish()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        using var office = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var moderator = await AdminSession.SignInAsync(_site, "Moderation");
        await AdminSession.CreateAsync(_site, "NewsPost", "Bitte prüfen", publish: false, owner: editor.Name, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        await AdminSession.CreateAsync(_site, "NewsPost", "Kann sie selbst", publish: false, owner: office.Name);

        var review = Panel(await moderator.OpenAsync("/Admin"), "review")!;

        Assert.Contains("Bitte prüfen", review.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kann sie selbst", review.Text(), StringComparison.Ordinal);
        var form = await moderator.OpenAsync(review.QuerySelectorAll("a").Single(x => x.Text() == "Bitte prüfen").GetAttribute("href")!);
        await moderator.PressAsync(form, "button[value='submit.Publish']");
        Assert.Equal("/Admin", moderator.Address);
        Assert.DoesNotContain("Bitte prüfen", Panel(await moderator.OpenAsync("/Admin"), "review")?.Text() ?? "", StringComparison.Ordinal);
    }

    private static IElement? Panel(IHtmlDocument page, string name) => page.GetElementById($"dashboard-{name}")?.Closest("section");
}
