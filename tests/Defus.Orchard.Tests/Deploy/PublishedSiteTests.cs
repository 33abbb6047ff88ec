using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Many;
using Defus.Orchard.Tests.Users;
using NetVips;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>The published program does what people do with it: what was trimmed or compiled ahead of time is not missing anywhere.</summary>
[Collection(PublishedApplicationCollection.Name)]
public sealed class PublishedSiteTests : IClassFixture<PublishedSiteTests.Fixture>, IDisposable
{
    private readonly PublishedSite _site;

    public PublishedSiteTests(Fixture fixture)
    {
        _site = fixture.Site;
        _site.ForgetOutput();
    }

    /// <summary>No test leaves an error in the log.</summary>
    public void Dispose() => _site.AssertQuiet();

    [Fact]
    public async Task Start_FromAnEmptyFolder_LeavesNothingThere()
    {
        foreach (var path in (string[])["/", "/en", "/mitglieder", "/aktuelles", "/termine", "/Login", "/health/live", "/health/ready"])
        {
            using var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, path);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_site.From));
    }

    [Theory]
    [InlineData("Muenchen", "Landeshauptstadt München")]
    [InlineData("Landeshauptstadt Münchens", "Landeshauptstadt München")]
    public async Task Search_InGerman_FindsTheCityFirst(string terms, string title)
    {
        var page = await _site.Visitor.PageAsync("/search?terms=" + Uri.EscapeDataString(terms));
        Assert.Equal(title, page.QuerySelector(".search-results h2")?.Text());
    }

    [Theory]
    [InlineData("image/avif")]
    [InlineData("image/webp")]
    public async Task Picture_OfTheHomePage_IsMadeInThatFormat(string type)
    {
        var source = (await _site.Visitor.PageAsync("/")).QuerySelector($"picture source[type='{type}']")!.GetAttribute("srcset")!;
        using var answer = await _site.Visitor.GetAsync(source.Split(' ')[0], TestContext.Current.CancellationToken);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((320, 180), (image.Width, image.Height));
    }

    [Fact]
    public async Task FeedsCalendarAndSitemap_AreWhole()
    {
        Assert.NotEmpty((await XmlAsync("/aktuelles/feed.rss")).Descendants("item"));
        Assert.NotEmpty((await XmlAsync("/aktuelles/feed.atom")).Descendants("{http://www.w3.org/2005/Atom}entry"));
        Assert.NotEmpty((await XmlAsync("/sitemap.xml")).Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"));
        var calendar = Ical.Net.Calendar.Load(await _site.Visitor.GetStringAsync("/termine/kalender.ics", TestContext.Current.CancellationToken));
        Assert.NotEmpty(calendar!.Events);
    }

    [Fact]
    public async Task Editor_SavesAndPublishes_SafelyAndOnRecord()
    {
        using var editor = await _site.SignInAsync();
        var created = await SaveAsync(editor, "/Admin/Contents/ContentTypes/NewsPost/Create", "submit.Save", "Fahrradstadt");
        Assert.StartsWith("/Admin/Contents/ContentItems/", created, StringComparison.Ordinal);
        await SaveAsync(editor, created, "submit.Publish", "Fahrradstadt des Jahres");

        var hit = (await _site.Visitor.PageAsync("/search?terms=Fahrradstadt")).QuerySelector<IHtmlAnchorElement>(".search-results h2 a")!;
        var page = await _site.Visitor.PageAsync(hit.PathName);
        Assert.Equal("Fahrradstadt des Jahres", page.QuerySelector("h1")!.Text());
        Assert.Equal("Neu", page.QuerySelector(".prose p.lead")!.Text());
        Assert.Empty(page.QuerySelectorAll("main script, main [onclick], main form[action='/boese']"));
        Assert.Contains("Fahrradstadt des Jahres", (await editor.PageAsync("/Admin/AuditTrail")).QuerySelector("tbody")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondFactor_IsSetUpAndAskedFor()
    {
        await _site.ImportAsync($$"""
            { "steps": [ { "name": "command", "Commands": [ "createUser /UserName:zwei /Email:zwei@example.org /Password:{{Visitors.Password}} /Roles:Moderation" ] } ] }
            """);
        using var user = await _site.SignInAsync("zwei", Visitors.Password);
        var page = await user.PageAsync("/Authenticator/Configure/App");
        Assert.NotNull(page.QuerySelector("svg.qr-code path[d^=M]"));
        var key = page.QuerySelector("code")!.Text();
        var values = page.QuerySelectorAll(".login-form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        values["Code"] = AuthenticatorCodes.Create(key);
        using (var codes = await user.PostAsync("/Authenticator/Configure/App", new FormUrlEncodedContent(values), TestContext.Current.CancellationToken))
        {
            Assert.Equal(8, (await codes.ParseAsync()).QuerySelectorAll(".recovery-codes code").Length);
        }

        using var again = await _site.SignInAsync("zwei", Visitors.Password);
        (await again.SendFormAsync("/LoginWithTwoFactorAuthentication?returnUrl=/Admin", ".login-form", ("VerificationCode", AuthenticatorCodes.Create(key, steps: 1)))).Dispose();
        await again.PageAsync("/Admin");
    }

    [Fact]
    public async Task Mail_GoesToTheServer()
    {
        const string form = "main form";
        using var server = new MailServer();
        server.Start();
        using var admin = await _site.SignInAsync();
        (await admin.SendFormAsync("/Admin/Settings/email", form,
            ("SmtpSettings.DefaultSender", "website@example.org"), ("SmtpSettings.DeliveryMethod", "Network"),
            ("SmtpSettings.Host", "127.0.0.1"), ("SmtpSettings.Port", $"{server.Port}"), ("SmtpSettings.Encryption", "None"), ("SmtpSettings.RequireCredentials", "false"))).Dispose();
        (await admin.SendFormAsync("/Admin/Email/Test", form, ("To", "empfang@example.org"), ("Subject", "Grüße"), ("Body", "Angekommen"))).Dispose();

        await Patience.WaitAsync(() => !server.Mails.IsEmpty);
        var mail = Assert.Single(server.Mails);
        Assert.Contains("To: empfang@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", mail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Recipe_WithScriptLiquidAndMarkdown_MakesPages()
    {
        await _site.ImportAsync("""
            { "variables": { "word": "[js: ['Recht', 'und', 'Ordnung'].map(x => x.toUpperCase()).join(' ')]" },
              "steps": [
                { "name": "feature", "enable": [ "OrchardCore.Markdown", "OrchardCore.Liquid" ] },
                { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Notiz", "DisplayName": "Notiz", "Settings": { "ContentTypeSettings": {} }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} }, { "PartName": "LiquidPart", "Name": "LiquidPart", "Settings": {} } ] } ] },
                { "name": "content", "data": [ { "ContentItemId": "4notiz", "ContentItemVersionId": "4notizv", "ContentType": "Notiz", "DisplayText": "[js: variables('word')]", "Latest": true, "Published": true,
                  "MarkdownBodyPart": { "Markdown": "| Stadt | Land |\n|---|---|\n| **Köln** | NRW |\n\n<script>x()</script>" },
                  "LiquidPart": { "Liquid": "<p id='liquid'>{% for i in (1..3) %}{{ i | times: 2 }} {% endfor %}{{ Model.ContentItem.DisplayText | downcase }} {{ '*fein*' | markdownify | strip_html }}</p>" } } ] } ] }
            """);

        var page = await _site.Visitor.PageAsync("/Contents/ContentItems/4notiz");
        Assert.Equal("2 4 6 recht und ordnung fein", page.QuerySelector("#liquid")!.Text());
        Assert.Equal("Köln", page.QuerySelector("main td strong")!.Text());
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Export_OfTheContent_IsAPackage()
    {
        const string create = "/Admin/DeploymentPlan/Create";
        using var admin = AdminVisitor.Of(await _site.SignInAsync());
        using var plan = await admin.PostAsync(create, create, ("Name", "Alles"));
        var id = plan.Headers.Location!.ToString().Split('/')[^1];
        foreach (var step in (string[])["AllContentDeploymentStep", "MediaDeploymentStep"])
        {
            (await admin.PostAsync($"/Admin/DeploymentPlan/{id}/Step/Create?type={step}", create, ($"{step}.Flags[IncludeAll]", "true"))).Dispose();
        }

        using (var unknown = await admin.Client.GetAsync("/Admin/DeploymentPlan/Display/99999999", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }

        using var package = await admin.PostAsync($"/Admin/DeploymentPlan/ExportFile/Execute/{id}", create);
        using var archive = new ZipArchive(await package.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await using var recipe = await archive.GetEntry("Recipe.json")!.OpenAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty((await JsonNode.ParseAsync(recipe, cancellationToken: TestContext.Current.CancellationToken))!["steps"]!.AsArray());
        Assert.Contains(archive.Entries, entry => entry.Name.EndsWith(".png", StringComparison.Ordinal));
    }

    /// <summary>Presses a button of an editor; the address of the item.</summary>
    private static async Task<string> SaveAsync(HttpClient editor, string address, string button, string title)
    {
        using var answer = await editor.SendFormAsync(
            address, "form.content-editor",
            [("TitlePart.Title", title), ("NewsPostPart.Teaser.Text", "Worum es geht."), ("HtmlBodyPart.Html", "<p class=\"lead\" onclick=\"x()\">Neu</p><script>x()</script><form action=\"/boese\"></form>")],
            [(button, button)]);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.PathAndQueryOf();
    }

    private async Task<XDocument> XmlAsync(string path) => XDocument.Parse(await _site.Visitor.GetStringAsync(path, TestContext.Current.CancellationToken));

    public sealed class Fixture : IAsyncLifetime
    {
        private readonly PublishedApplication _application;

        public Fixture(PublishedApplication application)
        {
            _application = application;
        }

        internal PublishedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await PublishedSite.StartAsync(_application);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
