using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Layers, their rules and their widgets under /Admin/Layers, without JavaScript.</summary>
public sealed class LayerTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public LayerTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task AddWidgets_ToAZoneAndMoveThem_ShowInThatOrderOnThePage()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        await AddTextAsync(editor, "AfterContent", "Erster Baustein");
        var page = await AddTextAsync(editor, "AfterContent", "Zweiter Baustein");
        Assert.StartsWith("/Admin/Layers", page.Path, StringComparison.Ordinal);
        Assert.Equal(["Erster Baustein", "Zweiter Baustein"], Titles(page, "AfterContent"));

        page = await editor.PressAsync(page, "#zone-AfterContent li:nth-child(2) [data-sortable-move=up]");
        Assert.Equal(["Zweiter Baustein", "Erster Baustein"], Titles(page, "AfterContent"));

        var home = (await _site.GetPageAsync("/")).Body!.TextContent;
        Assert.InRange(home.IndexOf("Zweiter Baustein", StringComparison.Ordinal), 1, home.IndexOf("Erster Baustein", StringComparison.Ordinal));

        // As the script posts it: into another zone.
        page.Document.QuerySelector("#zone-AfterContent li:nth-child(2) [data-sortable-move=down]")!.RemoveAttribute("name");
        page = await editor.PressAsync(page, "#zone-AfterContent li:nth-child(2) [data-sortable-move=down]", ("zone", "BeforeContent"), ("index", "0"));
        Assert.Equal(["Erster Baustein"], Titles(page, "BeforeContent"));
        Assert.Equal(["Zweiter Baustein"], Titles(page, "AfterContent"));
    }

    [Fact]
    public async Task CreateLayer_WithARule_ShowsItsWidgetsWhereTheRuleHolds()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await CreateLayerAsync(editor, "Bei den Terminen");
        page = await AddConditionAsync(editor, page, "UrlCondition", ("Operation", "StringStartsWithOperator"), ("Value", "~/termine"));
        Assert.Contains("beginnt mit „~/termine“", page.Document.QuerySelector(".sortable-title")!.Text(), StringComparison.Ordinal);
        await AddTextAsync(editor, "Aside", "Nur bei den Terminen", "Bei den Terminen");

        Assert.Contains("Nur bei den Terminen", (await _site.GetPageAsync("/termine")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur bei den Terminen", (await _site.GetPageAsync("/")).Body!.TextContent, StringComparison.Ordinal);

        var list = await editor.VisitAsync("/Admin/Layers");
        list = await editor.PressAsync(list, "form[action*='Layers/Delete'][action*='Terminen'] button");
        Assert.Contains("noch 1 Widgets", list.Document.Body!.TextContent, StringComparison.Ordinal);

        page = await editor.VisitAsync("/Admin/Layers/Edit?name=Bei%20den%20Terminen");
        page = await editor.PressAsync(page, ".form-actions button", ("Name", "Termine"));
        Assert.Contains("Termine", page.Document.QuerySelector("#zone-Aside")!.Text(), StringComparison.Ordinal);
        Assert.Contains("Nur bei den Terminen", (await _site.GetPageAsync("/termine")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UrlCondition", "Value", "aktuelles", "~/")]
    [InlineData("UrlCondition", "Value", "~/Admin/Layers", "Verwaltung")]
    [InlineData("UrlCondition", "Value", "~/termine?seite=2", "Pfad")]
    [InlineData("RoleCondition", "Value", "Kaiser", "gibt es nicht")]
    [InlineData("ContentTypeCondition", "Value", "Einhorn", "gibt es nicht")]
    [InlineData("CultureCondition", "Value", "xx-YY", "gibt es nicht")]
    [InlineData("JavascriptCondition", "Script", "if (", "JavaScript")]
    [InlineData("JavascriptCondition", "Script", "unbekannt()", "unbekannt")]
    [InlineData("JavascriptCondition", "Script", "'Text'", "true oder false")]
    public async Task AddCondition_ThatCannotHold_IsRefusedAtItsField(string type, string field, string value, string message)
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync($"/Admin/Layers/Rules/Create?name=Startseite&type={type}");
        page = await editor.PressAsync(page, ".form-actions button", (field, value));

        Assert.Contains(message, page.Document.QuerySelector($"#{field}-error")!.Text(), StringComparison.Ordinal);
        Assert.Contains(value, page.Document.QuerySelector($"#{field}") is { TagName: "TEXTAREA" } area ? area.TextContent : page.Document.QuerySelector($"#{field}")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Single((await editor.VisitAsync("/Admin/Layers/Edit?name=Startseite")).Document.QuerySelectorAll("[data-sortable-item]"));
    }

    [Fact]
    public async Task Conditions_InGroups_MoveAndExcludeEachOther()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await CreateLayerAsync(editor, "Gruppen");
        page = await AddConditionAsync(editor, page, "IsAnonymousCondition");
        page = await AddConditionAsync(editor, page, "AnyConditionGroup", ("DisplayText", "Eine von beiden"));
        page = await AddConditionAsync(editor, page, "IsAuthenticatedCondition");
        Assert.Contains("nie zugleich zutreffen", page.Document.QuerySelector(".text-danger:not(:empty)")!.Text(), StringComparison.Ordinal);

        page = await editor.VisitAsync("/Admin/Layers/Edit?name=Gruppen");
        page = await editor.PressAsync(page, "ol > li:nth-child(2) > .sortable-row [data-sortable-move=up]");
        Assert.Equal(["Eine von beiden", "wer nicht angemeldet ist"], page.Document.QuerySelectorAll("ol[data-sortable-label='die Regel'] > li > .sortable-row .sortable-title").Select(title => title.Text()));

        // As the script posts it: into the group.
        var group = page.Document.QuerySelector("ol[data-sortable-label='Eine von beiden']")!.GetAttribute("data-sortable-value")!;
        var button = page.Document.QuerySelector("ol[data-sortable-label='die Regel'] > li:nth-child(2) [data-sortable-move=up]")!;
        button.RemoveAttribute("name");
        page = await editor.PressAsync(page, "ol[data-sortable-label='die Regel'] > li:nth-child(2) [data-sortable-move=up]", ("toConditionId", group), ("toPosition", "0"));
        Assert.Single(page.Document.QuerySelectorAll("ol[data-sortable-label='Eine von beiden'] > li"));
        Assert.Contains("wer nicht angemeldet ist", (await editor.VisitAsync("/Admin/Layers")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_InTheSettings_KeepThoseThatHoldWidgets()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync("/Admin/Settings/zones");
        page = await editor.PressAsync(page, "main form button", ("ISite.Zones", "Aside"), ("LayerSettings.Zones", "Aside"));
        Assert.Contains("Footer", page.Document.QuerySelector(".text-danger:not(:empty)")!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Admin/Layers")]
    [InlineData("/Admin/Layers/Create")]
    [InlineData("/Admin/Layers/Edit?name=Immer")]
    [InlineData("/Admin/Layers/Rules/Create?name=Immer&type=UrlCondition")]
    public async Task Open_WithoutThePermission_IsForbidden(string path)
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:lea /Email:lea@example.org /Password:Abcd-1234 /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync("lea", "Abcd-1234")).Dispose();
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("403", StringComparison.Ordinal) == true, $"{path} answered {answer.StatusCode}.");
    }

    private static async Task<AdminPage> AddTextAsync(EditorSession editor, string zone, string title, string layer = "Immer")
    {
        var list = await editor.VisitAsync($"/Admin/Layers?layer={Uri.EscapeDataString(layer)}");
        var create = list.Document.QuerySelectorAll($"#zone-{zone} .type-list a").Single(link => link.Text() == "Textbaustein").GetAttribute("href")!;
        var page = await editor.VisitAsync(create);
        Assert.Equal(zone, page.Document.QuerySelector("[name='LayerMetadata.Zone'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(layer, page.Document.QuerySelector("[name='LayerMetadata.Layer'] option[selected]")!.GetAttribute("value"));
        return await editor.PressAsync(page, "button[value='submit.Publish']", ("LayerMetadata.Title", title), ("LayerMetadata.RenderTitle", "true"));
    }

    private static async Task<AdminPage> CreateLayerAsync(EditorSession editor, string name)
        => await editor.PressAsync(await editor.VisitAsync("/Admin/Layers/Create"), ".form-actions button", ("Name", name));

    private static async Task<AdminPage> AddConditionAsync(EditorSession editor, AdminPage layer, string type, params (string Name, string Value)[] values)
    {
        var link = layer.Document.QuerySelectorAll($".type-list a[href*='type={type}']").Last().GetAttribute("href")!;
        return await editor.PressAsync(await editor.VisitAsync(link), ".form-actions button", values);
    }

    private static IEnumerable<string> Titles(AdminPage page, string zone)
        => page.Document.QuerySelectorAll($"#zone-{zone} .sortable-title strong").Select(title => title.Text());
}
