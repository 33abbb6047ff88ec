using AngleSharp.Dom;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>The home page says what the network's home page says.</summary>
public abstract class HomePageTests
{
    private readonly Site _site;

    protected HomePageTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetHome_AfterSetUp_ShowsSloganAndCountedIntro()
    {
        var page = await _site.GetPageAsync("/");

        Assert.Equal("Städte helfen Städten", page.QuerySelector("h1")?.Text());
        Assert.Contains("21 deutsche Städte und drei Organisationen", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal("de", page.DocumentElement.GetAttribute("lang")?[..2]);
    }

    [Fact]
    public async Task GetHome_AfterSetUp_ShowsThreeEventsWithDateAndCountdown()
    {
        var page = await _site.GetPageAsync("/");

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);
        var expected = new[] { 29, 117, 180 }.Select(days => $"{today.AddDays(days):dd.MM.yyyy}, in {days} Tagen");
        Assert.Equal(expected, page.QuerySelectorAll(".event-card__when").Select(when => when.Text()));
    }

    [Fact]
    public async Task GetHome_AfterSetUp_ShowsSixMemberPostsWithTheirLabels()
    {
        var page = await _site.GetPageAsync("/");

        Assert.Equal(
            ["Stadt Augsburg", "Stadt Essen", "Landeshauptstadt Hannover", "Stadt Essen", "Landeshauptstadt Hannover", "Stadt Essen"],
            page.QuerySelectorAll(".member-news__member").Select(label => label.Text()));
    }

    [Fact]
    public async Task GetHome_AfterSetUp_ShowsNewsTeasersAndForums()
    {
        var page = await _site.GetPageAsync("/");

        Assert.True(page.QuerySelectorAll(".news-card").Length >= 2);
        Assert.Contains(page.QuerySelectorAll(".news-card__more"), more => more.Text().StartsWith("Mehr erfahren", StringComparison.Ordinal));
        Assert.Contains("Forum italiano per la sicurezza urbana", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
    }
}

[Collection(SqliteSiteCollection.Name)]
public sealed class HomePageOnSqliteTests : HomePageTests
{
    public HomePageOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

[Collection(PostgresSiteCollection.Name)]
public sealed class HomePageOnPostgresTests : HomePageTests
{
    public HomePageOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
