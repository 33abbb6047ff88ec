using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Editing a menu without JavaScript.</summary>
public sealed class MenuTests : IClassFixture<SqliteSite>
{
    private const string MainMenu = "41xgp6e73he95pvt86101zmafz";
    private const string Publish = "button[value='submit.Publish']";

    private readonly SqliteSite _site;

    public MenuTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task EditMenu_AddMoveIndentRemove_NothingIsSavedBeforePublishing()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var before = await LinksAsync();
        var page = await OpenAsync(editor);

        page = await editor.PressAsync(page, "button[value=LinkMenuItem]", ("TitlePart.Title", "Neuer Name"));
        Assert.Equal("Neuer Name", page.Document.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Contains("Noch nicht gespeichert", page.Document.QuerySelector(".admin-messages")!.Text(), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".text-danger:not(:empty)"));

        var name = NameOfLast(page, ".Name");
        var url = NameOfLast(page, ".Url");
        page = await editor.PressAsync(page, "li:last-child > .sortable-row [data-sortable-move=up]", (name, "Newsletter"), (url, "~/aktuelles/newsletter"));
        page = await editor.PressAsync(page, $"li:has([name='{name}']) > .sortable-row [data-sortable-move=in]");
        Assert.Equal("1", page.Document.QuerySelector($"li:has([name='{name}'])")!.GetAttribute("data-level"));
        Assert.Equal("Newsletter", page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value"));
        Assert.Equal(before, await LinksAsync());

        var removed = page.Document.QuerySelector<IHtmlInputElement>("li:first-child [name='MenuItemsListPart.Removed']")!;
        page = await editor.PressAsync(page, Publish, ("TitlePart.Title", "Hauptmenü"), (removed.Name!, removed.Value));
        Assert.Empty(page.Document.QuerySelectorAll(".text-danger:not(:empty)"));
        var after = await LinksAsync();
        Assert.Equal(before.Skip(1).Append("/aktuelles/newsletter").Order(), after.Order());
        Assert.NotNull((await _site.GetPageAsync("/")).QuerySelector("nav li li a[href='/aktuelles/newsletter']"));
    }

    [Fact]
    public async Task PublishMenu_WithWrongEntries_SaysSoAtTheFieldsAndKeepsThem()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await OpenAsync(editor);
        var url = page.Document.QuerySelectorAll("[name$='LinkMenuItemPart.Url']").First().GetAttribute("name")!;
        page = await editor.PressAsync(page, Publish, (url, "javascript:alert(1)"));

        Assert.Equal("javascript:alert(1)", page.Document.QuerySelector($"[name='{url}']")!.GetAttribute("value"));
        Assert.Contains("~/", page.Document.QuerySelector("li details[open] .text-danger:not(:empty)")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MenuItemPages_CreateBelowEditDelete_MakeADraft()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var first = (await OpenAsync(editor)).Document.QuerySelector("[name='MenuItemsListPart.ContentItems']")!.GetAttribute("value");
        var page = await editor.VisitAsync($"/Admin/Menu/Create?id=HtmlMenuItem&menuContentItemId={MainMenu}&menuItemId={first}");
        page = await editor.PressAsync(page, ".form-actions button", ("MenuItem.HtmlMenuItemPart.Name", "Kampagne"), ("MenuItem.HtmlMenuItemPart.Html", "<strong>Kampagne</strong><script>1</script>"));
        var item = page.Document.QuerySelector("li[data-level='1'] [name='MenuItemsListPart.ContentItems']")!.GetAttribute("value");

        page = await editor.VisitAsync($"/Admin/Menu/Edit?menuContentItemId={MainMenu}&menuItemId={item}");
        Assert.Equal("<strong>Kampagne</strong>", page.Document.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim());
        page = await editor.PressAsync(page, ".form-actions button", ("MenuItem.HtmlMenuItemPart.Name", "Aktion"));
        Assert.Contains("Aktion", page.Document.QuerySelector("li[data-level='1'] .sortable-title")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Aktion", (await _site.GetPageAsync("/")).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    private static string NameOfLast(AdminPage page, string end)
        => page.Document.QuerySelectorAll($"li[data-sortable-item] [name$='LinkMenuItemPart{end}']").Last().GetAttribute("name")!;

    private static async Task<AdminPage> OpenAsync(EditorSession editor) => await editor.VisitAsync($"/Admin/Contents/ContentItems/{MainMenu}/Edit");

    private async Task<string[]> LinksAsync()
        => [.. (await _site.GetPageAsync("/")).QuerySelectorAll("header nav .menu-hauptmenü a, header nav ul a").Select(link => link.GetAttribute("href")!).Distinct()];
}
