using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Templates, placements and queries in the administration.</summary>
public sealed class DesignPagesTests : IClassFixture<DesignPagesTests.DesignSite>
{
    private const string Save = "form[method=post] button.btn-primary";

    private readonly Site _site;

    public DesignPagesTests(DesignSite site) => _site = site;

    [Fact]
    public async Task Template_FromPreviewToDeletion_ChangesTheSiteOnlyWhileItIsStored()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        var form = await admin.OpenAsync("/Admin/Templates/Create");

        var preview = await admin.PressAsync(form, "button[formtarget]", ("Name", "Content__HomePage"), ("Content", "<p id=\"mine\">{{ Model.ContentItem.DisplayText | upcase }}</p>"));
        Assert.NotEmpty(preview.GetElementById("mine")!.Text());
        Assert.NotNull(preview.QuerySelector(".site-header"));
        Assert.Null((await _site.GetPageAsync("/")).GetElementById("mine"));

        await admin.PressAsync(form, "button[value=Save]");
        Assert.NotNull((await _site.GetPageAsync("/")).GetElementById("mine"));

        await admin.PressAsync(await admin.OpenAsync("/Admin/Templates/Edit/Content__HomePage"), "button[value=Save]", ("Content", "<p id=\"other\"></p>"));
        Assert.NotNull((await _site.GetPageAsync("/")).GetElementById("other"));

        await admin.PressAsync(await admin.OpenAsync("/Admin/Templates"), "form[action*='/Delete/Content__HomePage'] button");
        Assert.Null((await _site.GetPageAsync("/")).GetElementById("other"));
    }

    [Theory]
    [InlineData("Content__Event", "<p>\n{% if %}\n</p>", "Content", "2")]
    [InlineData("Content__Event", "{{ 1 | nosuchfilter }}", "Content", "1")]
    [InlineData("Content__Event", "", "Content", "")]
    [InlineData("", "text", "Name", "")]
    [InlineData("a/b c", "text", "Name", "")]
    public async Task SaveTemplate_WithError_NamesLineAtTheFieldAndStoresNothing(string name, string content, string field, string line)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/Templates/Create"), "button[value=Save]", ("Name", name), ("Content", content));

        Assert.Contains(line, page.GetElementById($"{field}-error")!.Text(), StringComparison.Ordinal);
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Equal(content.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd(), page.GetElementById("Content")!.TextContent.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal).Trim());
        Assert.DoesNotContain("Content__Event", (await admin.OpenAsync("/Admin/Templates")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdminTemplate_Stored_RendersInTheAdministrationOnly()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        await admin.PressAsync(
            await admin.OpenAsync("/Admin/Templates/Create?adminTemplates=true"), "button[value=Save]", ("Name", "ContentTypeSettings_Edit"), ("Content", "<p id=\"mine\">eigenes</p>"));

        Assert.NotNull((await admin.OpenAsync("/Admin/ContentTypes/Edit/Event")).GetElementById("mine"));
        await admin.PressAsync(await admin.OpenAsync("/Admin/Templates/Admin"), "form[action*='/Delete/ContentTypeSettings_Edit'] button");
        Assert.Null((await admin.OpenAsync("/Admin/ContentTypes/Edit/Event")).GetElementById("mine"));
    }

    [Fact]
    public async Task Placement_Hidden_TakesThePieceFromThePage()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        Assert.NotNull((await _site.GetPageAsync("/")).QuerySelector("main h1, main h2"));

        await admin.PressAsync(await admin.OpenAsync("/Admin/Placements/Create"), Save, ("ShapeType", "FlowPart"), ("Nodes", "[ { \"place\": \"-\", \"displayType\": \"Detail\" } ]"));
        Assert.Null((await _site.GetPageAsync("/")).QuerySelector(".flow"));

        await admin.PressAsync(await admin.OpenAsync("/Admin/Placements"), "form[action*='/Delete/FlowPart'] button");
        Assert.NotNull((await _site.GetPageAsync("/")).QuerySelector(".flow"));
    }

    [Theory]
    [InlineData("[\n  { \"place\": \"Content\" },\n  { \"place\": \n]", "Zeile 4")]
    [InlineData("[\n  { \"place\": \"Content\" },\n\n  { \"place\": \"Content\", \"noSuchFilter\": \"x\" }\n]", "Zeile 4")]
    [InlineData("{ }", "Zeile 1")]
    [InlineData("", "")]
    public async Task SavePlacement_WithError_NamesTheLine(string nodes, string line)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/Placements/Create"), Save, ("ShapeType", "TextField"), ("Nodes", nodes));

        Assert.Contains(line, page.GetElementById("Nodes-error")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_CreatedAndRun_GivesRows()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        const string Sql = "SELECT ContentType, COUNT(*) AS Items FROM ContentItemIndex WHERE Published = true AND ContentType = @type:'Event' GROUP BY ContentType";

        await admin.PressAsync(await admin.OpenAsync("/Admin/Queries/Create/Sql"), Save, ("Query.Name", "Termine"), ("Query.Query", Sql));
        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/Queries/Sql/Query?query=Termine"), Save);
        Assert.Equal("Event", page.QuerySelector("main td")!.Text());

        page = await admin.PressAsync(page, Save, ("Parameters", "{ \"type\": \"NewsPost\" }"));
        Assert.Equal("NewsPost", page.QuerySelector("main td")!.Text());
        await admin.PressAsync(await admin.OpenAsync("/Admin/Queries/Index"), "form[action*='/Delete/Termine'] button");
        Assert.DoesNotContain("Termine", (await admin.OpenAsync("/Admin/Queries/Index")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM Document")]
    [InlineData("SELECT 1; DROP TABLE Document")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM Document")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("SELECT * FROM NoSuchTable")]
    [InlineData("SELECT {% if %}")]
    [InlineData("SELECT @missing")]
    [InlineData("WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n")]
    public async Task RunSql_ThatWritesFailsOrNeverEnds_IsRefusedWithMessage(string sql)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/Queries/Sql/Query"), Save, ("DecodedQuery", sql));

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.NotEmpty(page.GetElementById("DecodedQuery-error")!.Text());
        Assert.NotNull((await _site.GetPageAsync("/")).QuerySelector("h1"));
    }

    /// <summary>A site with the features of these pages.</summary>
    public sealed class DesignSite : SqliteSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await this.RunAsync("""
                { "name": "Test", "steps": [ { "name": "feature", "enable": ["OrchardCore.Templates", "OrchardCore.AdminTemplates", "OrchardCore.Placements", "OrchardCore.Queries.Sql"] } ] }
                """);
        }
    }
}
