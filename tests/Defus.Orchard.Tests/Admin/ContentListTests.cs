using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Members.Models;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>The list of content: what it shows, how it is filtered, and doing the same with several entries.</summary>
public abstract class ContentListTests
{
    private const string Posts = "/Admin/Contents/ContentItems/NewsPost";

    private readonly Site _site;

    protected ContentListTests(Site site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("q=Zauber+Wald")]
    [InlineData("q=wald+zauber")]
    [InlineData("q=%22Zauber+im+Wald%22")]
    [InlineData("q=Zauber+status:draft+sort:title")]
    [InlineData("q=Zauber&Options.ContentsStatus=Draft&Options.OrderBy=Title")]
    [InlineData("q=Zauber+type:NewsPost+owner:admin")]
    [InlineData("q=Zauber&owner=me&Options.SelectedContentType=NewsPost")]
    public async Task GetList_WithFilters_ShowsWhatFits(string query)
    {
        var title = "Zauber im Wald " + Guid.NewGuid().ToString("N")[..6];
        await AdminSession.CreateAsync(_site, "NewsPost", title, publish: false, owner: Site.AdminName);
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.OpenAsync("/Admin/Contents/ContentItems?pagesize=100&" + query);

        Assert.Contains(title, page.Rows());
        Assert.All(page.Rows(), row => Assert.StartsWith("Zauber", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q=Zauber+Haus")]
    [InlineData("q=Zaunkönig+status:published")]
    [InlineData("q=Zaunkönig&owner=nobody")]
    [InlineData("q=Zaunkönig&Options.SelectedContentType=Event")]
    [InlineData("q=Zaunkönig&Options.ContentsStatus=Scheduled")]
    [InlineData("q=Zaunkönig&stereotype=Widget")]
    public async Task GetList_WithFilters_LeavesOutWhatDoesNotFit(string query)
    {
        await AdminSession.CreateAsync(_site, "NewsPost", "Zaunkönig", publish: false, owner: Site.AdminName);
        using var admin = await AdminSession.SignInAsync(_site);

        Assert.Empty((await admin.OpenAsync("/Admin/Contents/ContentItems?" + query)).Rows());
    }

    [Fact]
    public async Task GetList_States_CountWhatIsInThem()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        await AdminSession.CreateAsync(_site, "PartnerForum", "Zählforum eins", publish: false);
        await AdminSession.CreateAsync(_site, "PartnerForum", "Zählforum zwei", publish: false);
        await AdminSession.CreateAsync(_site, "PartnerForum", "Zählforum drei");

        var page = await admin.OpenAsync("/Admin/Contents/ContentItems/PartnerForum?q=Z%C3%A4hlforum");

        Assert.Equal(["Alle 3 Einträge", "Veröffentlicht 1 Einträge", "Entwürfe 2 Einträge", "Geplant 0 Einträge"], page.QuerySelectorAll(".list-states a:has(.badge)").Select(x => x.Text()));
        var drafts = await admin.OpenAsync(page.QuerySelectorAll(".list-states a").Single(x => x.Text().StartsWith("Entwürfe", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(["Zählforum zwei", "Zählforum eins"], drafts.Rows());
        Assert.Equal("Zählforum", drafts.QuerySelector<IHtmlInputElement>("#q")!.Value);
    }

    [Fact]
    public async Task GetList_OfOneMember_ShowsItsPostsOnly()
    {
        var city = await AdminSession.CreateAsync(_site, "MemberCity", "Stadt Musterhausen", fill: item => item.Alter<MemberCityPart>(part => part.Name.Text = "Stadt Musterhausen"));
        await AdminSession.CreateAsync(_site, "NewsPost", "Neues aus Musterhausen", fill: item => item.Alter<NewsPostPart>(part => part.Member.ContentItemIds = [city]));
        using var admin = await AdminSession.SignInAsync(_site);

        var form = (IHtmlFormElement)(await admin.OpenAsync(Posts)).QuerySelector("form.admin-filter")!;
        Assert.Equal("Stadt Musterhausen", form.QuerySelectorAll("#filter-member option").Single(x => x.GetAttribute("value") == city).Text());
        var page = await admin.OpenAsync($"{Posts}?Member.SelectedContentItemId={city}");

        Assert.Equal(["Neues aus Musterhausen"], page.Rows());
        Assert.Equal(city, page.QuerySelector<IHtmlSelectElement>("#filter-member")!.Value);
    }

    [Fact]
    public async Task BulkActions_OnTheSecondPage_ChangeTheChosenAndStayThere()
    {
        for (var i = 0; i < 5; i++)
        {
            await AdminSession.CreateAsync(_site, "NewsPost", $"Stapel {i}", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        }

        using var admin = await AdminSession.SignInAsync(_site);
        const string second = Posts + "?q=Stapel&Options.OrderBy=Title&pagesize=2&pagenum=2";
        var page = await admin.OpenAsync(second);
        Assert.Equal(["Stapel 2", "Stapel 3"], page.Rows());

        page = await admin.PressAsync(page, "button[value=PublishNow]", [.. Chosen(page)]);
        Assert.Equal(second, admin.Address);
        Assert.Contains("2 Einträge wurden veröffentlicht.", page.Notice(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("tbody .status-published").Length);

        page = await admin.PressAsync(page, "button[value=Unpublish]", Chosen(page)[0]);
        Assert.Contains("1 Eintrag wurde offline genommen.", page.Notice(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("tbody .status-published"));

        page = await admin.PressAsync(page, "button[value=Remove]", [.. Chosen(page)]);
        Assert.Equal(["Stapel 4"], page.Rows());
        page = await admin.PressAsync(page, ".undo-form button");
        Assert.Equal(["Stapel 2", "Stapel 3"], page.Rows());
        Assert.Single(page.QuerySelectorAll("tbody .status-published"));
    }

    [Fact]
    public async Task BulkAction_NothingChosen_SaysSo()
    {
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync(Posts), "button[value=PublishNow]");

        Assert.Contains("Nichts ausgewählt", page.Notice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BulkAction_OnItemsOfOthers_LeavesThemAlone()
    {
        var title = "Fremde Meldung " + Guid.NewGuid().ToString("N")[..6];
        await AdminSession.CreateAsync(_site, "NewsPost", title, owner: Site.AdminName);
        using var admin = await AdminSession.SignInAsync(_site);
        var documentId = (await admin.OpenAsync($"{Posts}?q={title}")).QuerySelector("[name=itemIds]")!.GetAttribute("value")!;
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");

        Assert.Equal(HttpStatusCode.Found, await editor.PostAsync(Posts, ("submit.BulkAction", "yes"), ("Options.BulkAction", "Remove"), ("itemIds", documentId)));

        Assert.Contains("dazu fehlt Ihnen das Recht", (await editor.OpenAsync(Posts)).Notice(), StringComparison.Ordinal);
        Assert.Equal([title], (await admin.OpenAsync($"{Posts}?q={title}")).Rows());
    }

    [Theory]
    [InlineData("?pagenum=999999&pagesize=-3")]
    [InlineData("?pagenum=abc&Options.OrderBy=Nothing&Options.ContentsStatus=7")]
    [InlineData("?q=%25%27%22%5C%00status:+sort:+type:&owner=%27&Member.SelectedContentItemId=%27%22")]
    public async Task GetList_UnreadableFilters_ShowsTheListAllTheSame(string query)
    {
        using var admin = await AdminSession.SignInAsync(_site);

        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync(Posts + query));
    }

    private static (string, string)[] Chosen(IHtmlDocument page)
        => [.. page.QuerySelectorAll("input[name=itemIds]").Select(box => ("itemIds", box.GetAttribute("value")!))];
}

public sealed class ContentListOnSqliteTests : ContentListTests, IClassFixture<SqliteSite>
{
    public ContentListOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class ContentListOnPostgresTests : ContentListTests, IClassFixture<PostgresSite>
{
    public ContentListOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
