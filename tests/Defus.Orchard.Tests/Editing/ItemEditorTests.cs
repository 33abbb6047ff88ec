using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Editing;

/// <summary>The editor of items by plain forms: what is wrong is told at its field with everything kept; what is not saved is never stored.</summary>
public sealed class ItemEditorTests : IClassFixture<SqliteSite>
{
    private const string Create = "/Admin/Contents/ContentTypes/Event/Create";
    private const string Publish = "[name='submit.Publish']";

    private readonly SqliteSite _site;

    public ItemEditorTests(SqliteSite site) => _site = site;

    [Fact]
    public async Task Publish_EventWithEverythingWrong_TellsAllAtTheFieldsAndKeepsTheText()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        var before = await CountAsync();

        var page = await admin.PressAsync(
            await admin.OpenAsync(Create), Publish,
            ("TitlePart.Title", ""), ("EventPart.Start.LocalDateTime", "2027-05-04T18:00"), ("EventPart.End.LocalDateTime", "2027-05-04T17:00"), ("EventPart.Place.Text", "Köln & Bonn"));

        AssertError(page, "TitlePart_Title", "Titel");
        AssertError(page, "EventPart_End_LocalDateTime", "vor dem Beginn");
        Assert.Equal("Köln & Bonn", Value(page, "EventPart_Place_Text"));
        Assert.Equal("2027-05-04T18:00", Value(page, "EventPart_Start_LocalDateTime"));
        Assert.Equal(2, page.QuerySelectorAll("[data-error-summary] a").Length);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("2027-02-30T10:00")]
    [InlineData("30.02.2027 10:00")]
    [InlineData("übermorgen")]
    public async Task Publish_ImpossibleDate_NamesWhatWasTyped(string date)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync(Create), Publish, ("TitlePart.Title", "Schalttag"), ("EventPart.Start.LocalDateTime", date));

        AssertError(page, "EventPart_Start_LocalDateTime", date);
    }

    [Fact]
    public async Task Publish_AllDayWithTheSameDay_IsNoEndBeforeTheStart()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        await admin.PressAsync(
            await admin.OpenAsync(Create), Publish,
            ("TitlePart.Title", "Tag der Städte"), ("EventPart.AllDay.Value", "on"), ("EventPart.Start.LocalDateTime", "2027-09-01T12:00"), ("EventPart.End.LocalDateTime", "2027-09-01"));

        Assert.Contains("Mittwoch, 1. September 2027", (await _site.GetPageAsync("/termine/tag-der-staedte")).Body!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("impressum")]
    [InlineData("search")]
    [InlineData("en/search")]
    [InlineData("admin/system")]
    [InlineData("api/content/abc")]
    public async Task Publish_AddressOfSomethingElse_IsReportedAtTheField(string path)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(
            await admin.OpenAsync(Create), Publish,
            ("TitlePart.Title", "Doppelt"), ("EventPart.Start.LocalDateTime", "2027-05-04T18:00"), ("AutoroutePart.Path", path));

        AssertError(page, "AutoroutePart_Path", path);
        Assert.Equal(path, Value(page, "AutoroutePart_Path"));
    }

    [Fact]
    public async Task Save_ImageNobodyDescribed_IsRefused_DecorationIsNot()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(
            await admin.OpenAsync(Create), "[name='submit.Save']",
            ("TitlePart.Title", "Bild"), ("EventPart.Start.LocalDateTime", "2027-05-04T18:00"), ("HtmlBodyPart.Html", "<p>Vorher</p><img src=\"/media/x.png\">"));
        AssertError(page, "HtmlBodyPart_Html", "Alternativtext");
        Assert.Contains("<p>Vorher</p>", page.QuerySelector("#HtmlBodyPart_Html")!.TextContent, StringComparison.Ordinal);

        page = await admin.PressAsync(page, "[name='submit.Save']", ("HtmlBodyPart.Html", "<p>Vorher</p><img src=\"/media/x.png\" alt=\"\">"));
        Assert.EndsWith("/Edit", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_UnwiseText_IsStoredAndAdvisedUpon()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(
            await admin.OpenAsync(Create), "[name='submit.Save']",
            ("TitlePart.Title", "Unklug"),
            ("EventPart.Start.LocalDateTime", "2027-05-04T18:00"),
            ("HtmlBodyPart.Html", "<h2>Erstens</h2><h4>Drittens</h4><p><a href=\"/gibt-es/nicht\">dort</a>, <a href=\"/impressum#kontakt\">hier</a>, <a href=\"/Login\">Anmeldung</a>, <a href=\"https://example.org/x\">anderswo</a><img src=\"//bilder.example.org/x.png\" alt=\"\"><img src=\"/media/x.png\" alt=\"\"></p>"));

        var advice = page.QuerySelectorAll("[data-advice] li").Select(line => line.Text()).ToArray();
        Assert.Equal(3, advice.Length);
        Assert.Contains("Drittens", advice[0], StringComparison.Ordinal);
        Assert.Contains("Ein Bild liegt auf bilder.example.org.", advice[1], StringComparison.Ordinal);
        Assert.Contains("/gibt-es/nicht", advice[2], StringComparison.Ordinal);
        Assert.Equal("#HtmlBodyPart_Html", page.QuerySelector("[data-advice] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task CheckPreviewAndRestore_UnsavedEntries_AreUsedAndNeverStored()
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        var before = await CountAsync();
        var token = await TokenAsync(visitor);
        Dictionary<string, string> entries = new()
        {
            ["__RequestVerificationToken"] = token,
            ["ContentItemType"] = "Event",
            ["TitlePart.Title"] = "Über die Straße",
            ["EventPart.Start.LocalDateTime"] = "2027-05-04",
            ["HtmlBodyPart.Html"] = "<h4>Zu tief</h4>",
            ["EventPart.Place.Text"] = "<script>alert(1)</script>",
        };

        var check = JsonNode.Parse(await PostAsync(visitor, "/Admin/Contents/ContentTypes/Event/Check", entries))!;
        Assert.Equal("termine/ueber-die-strasse", check["path"]!.GetValue<string>());
        Assert.Contains("Zu tief", check["advice"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);

        var preview = await PostAsync(visitor, "/OrchardCore.ContentPreview/Preview/Render", entries);
        Assert.Contains("Über die Straße</h1>", preview, StringComparison.Ordinal);
        Assert.Contains("Defus.Theme", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", preview, StringComparison.Ordinal);

        var restored = await PostAsync(visitor, "/Admin/Contents/ContentTypes/Event/Restore", entries);
        Assert.Contains("value=\"&#xDC;ber die Stra&#xDF;e\"", restored.Replace("Über die Straße", "&#xDC;ber die Stra&#xDF;e", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("data-restored=\"true\"", restored, StringComparison.Ordinal);
        Assert.Contains("2027-05-04T00:00", restored, StringComparison.Ordinal);

        Assert.Equal(before, await CountAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/termine/ueber-die-strasse", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/Admin/Contents/ContentTypes/Event/Check")]
    [InlineData("/Admin/Contents/ContentTypes/Event/Restore")]
    [InlineData("/OrchardCore.ContentPreview/Preview/Render")]
    public async Task PostUnsaved_ByVisitorOrWithoutToken_IsRefused(string address)
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        using var anonymous = await visitor.PostAsync(address, new FormUrlEncodedContent([new("ContentItemType", "Event")]), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, anonymous.StatusCode);

        (await visitor.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        using var forged = await visitor.PostAsync(address, new FormUrlEncodedContent([new("ContentItemType", "Event")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task Search_PickerLinksAndMedia_FindByWords()
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();

        var members = await GetJsonAsync(visitor, "/Admin/ContentFields/SearchContentItems?part=NewsPostPart&field=Member&query=Stadt%20Augsb");
        Assert.Contains("Augsburg", Assert.Single(members)!["displayText"]!.GetValue<string>(), StringComparison.Ordinal);
        var beginning = await GetJsonAsync(visitor, "/Admin/ContentFields/SearchContentItems?part=NewsPostPart&field=Member&query=ess");
        Assert.Contains(beginning, member => member!["displayText"]!.GetValue<string>().Contains("Congress", StringComparison.Ordinal));
        Assert.Contains("Essen", beginning[0]!["displayText"]!.GetValue<string>(), StringComparison.Ordinal);
        var pages = await GetJsonAsync(visitor, "/Admin/Contents/LinkTargets?query=impress");
        Assert.Equal("/impressum", Assert.Single(pages)!["url"]!.GetValue<string>());
        var files = await GetJsonAsync(visitor, "/Admin/Media/Choose?query=aktuelles&kind=image");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith("/media/aktuelles/", file!["url"]!.GetValue<string>(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/Admin/ContentFields/SearchContentItems?part=EventPart&field=Start", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/Admin/ContentFields/SearchContentItems?part=EventPart", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(await GetJsonAsync(visitor, "/Admin/Contents/LinkTargets?query=" + new string('x', 500)));
    }

    private static void AssertError(IDocument page, string id, string words)
    {
        var field = page.GetElementById(id)!;
        var error = field.ParentElement!.QuerySelector(".field-validation-error")!.Text();
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("[data-error-summary] a"), link => link.GetAttribute("href") == "#" + id && link.Text() == error);
    }

    private static string Value(IDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;

    private static async Task<string> TokenAsync(HttpClient visitor)
    {
        var page = await visitor.GetStringAsync(Create, TestContext.Current.CancellationToken);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        return document.QuerySelector("form.content-editor [name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<string> PostAsync(HttpClient visitor, string address, Dictionary<string, string> entries)
    {
        using var response = await visitor.PostAsync(address, new FormUrlEncodedContent(entries), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonArray> GetJsonAsync(HttpClient visitor, string address)
        => JsonNode.Parse(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken))!.AsArray();

    private async Task<int> CountAsync()
    {
        var count = 0;
        await _site.InScopeAsync(async services => count = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>().CountAsync());
        return count;
    }
}
