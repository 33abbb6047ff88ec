using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Menu.Models;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Two editors at one menu, in its own form and in those of its items: nobody's text is lost, and nothing is overwritten unasked.</summary>
public sealed class MenuConflictTests : IClassFixture<SqliteSite>
{
    private const string ItemSave = "main form.content-editor .form-actions button";
    private const string MenuSave = "button[value='submit.Save']";
    private const string Name = "MenuItem.LinkMenuItemPart.Name";
    private const string Url = "MenuItem.LinkMenuItemPart.Url";

    private readonly Site _site;

    public MenuConflictTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SaveItem_SameNameChangedMeanwhile_OverwritesNothingAndKeepsTheText()
    {
        var (menu, edit) = await WithItemAsync("Ausgang");
        using var first = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var second = await AdminSession.SignInAsync(_site);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, ItemSave, (Name, "Name der Ersten"));

        var page = await second.PressAsync(secondForm, ItemSave, (Name, "Name des Zweiten"), (Url, "~/zwei"));

        // Both names are shown, none is chosen, and nothing has been stored.
        Assert.Contains($"{first.Name} hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        var field = page.QuerySelector(".conflict-field:has([name='take:ContentItem.DisplayText'])")!;
        Assert.Contains("Name der Ersten", field.TextContent, StringComparison.Ordinal);
        Assert.Contains("Name des Zweiten", field.TextContent, StringComparison.Ordinal);
        Assert.Empty(field.QuerySelectorAll("input[checked]"));
        Assert.Equal([("Name der Ersten", "~/ausgang")], await ItemsAsync(menu));

        // Without a choice it asks again; back in the form everything is as it was typed.
        page = await second.PressAsync(page, "button[value=merge]");
        Assert.NotEmpty(page.QuerySelectorAll(".conflict-field"));
        Assert.Equal([("Name der Ersten", "~/ausgang")], await ItemsAsync(menu));
        page = await second.PressAsync(page, "button[value=edit]");
        Assert.Equal(("Name des Zweiten", "~/zwei"), (page.Value(Name), page.Value(Url)));
        await second.PressAsync(page, ItemSave);
        Assert.Equal([("Name des Zweiten", "~/zwei")], await ItemsAsync(menu));
    }

    [Fact]
    public async Task SaveItem_DeletedMeanwhile_OffersItAnewWithTheText()
    {
        var (menu, edit) = await WithItemAsync("Kurzlebig");
        using var editor = await AdminSession.SignInAsync(_site);
        var form = await editor.OpenAsync(edit);
        using var other = await AdminSession.SignInAsync(_site);
        await other.PostAsync(edit.Replace("/Edit?", "/Delete?", StringComparison.Ordinal));
        Assert.Empty(await ItemsAsync(menu));

        var page = await editor.PressAsync(form, ItemSave, (Name, "Doch gebraucht"), (Url, "~/doch"));

        Assert.Contains("inzwischen gelöscht", page.Notice(), StringComparison.Ordinal);
        Assert.Equal(("Doch gebraucht", "~/doch"), (page.Value(Name), page.Value(Url)));
        await editor.PressAsync(page, ItemSave);
        Assert.Equal([("Doch gebraucht", "~/doch")], await ItemsAsync(menu));
    }

    [Fact]
    public async Task SaveMenu_ItemChangedMeanwhile_ShowsBothAndStoresWhatIsChosen()
    {
        var (menu, edit) = await WithItemAsync("Ausgang");
        using var first = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var second = await AdminSession.SignInAsync(_site);
        var whole = $"/Admin/Contents/ContentItems/{menu}/Edit";
        var form = await second.OpenAsync(whole);
        await first.PressAsync(await first.OpenAsync(edit), ItemSave, (Name, "Name der Ersten"));

        var name = form.QuerySelector("[name$='LinkMenuItemPart.Name']")!.GetAttribute("name")!;
        var page = await second.PressAsync(form, MenuSave, (name, "Name des Zweiten"));

        Assert.Contains($"{first.Name} hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        Assert.Equal([("Name der Ersten", "~/ausgang")], await ItemsAsync(menu));
        page = await second.PressAsync(page, "button[value=edit]");
        Assert.Equal("Name des Zweiten", page.Value(name));
        await second.PressAsync(page, MenuSave);
        Assert.Equal([("Name des Zweiten", "~/ausgang")], await ItemsAsync(menu));
        Assert.Contains(first.Name, (await second.OpenAsync($"/Admin/Contents/ContentItems/{menu}/Versions")).QuerySelector("main table")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateItems_AtTheSameMoment_LosesNoTextAndNoItem()
    {
        var (menu, _) = await WithItemAsync("Ausgang");
        var sessions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AdminSession.SignInAsync(_site)));
        var forms = await Task.WhenAll(sessions.Select(session => session.OpenAsync(CreateIn(menu))));

        var pages = await Task.WhenAll(sessions.Select((session, i) => session.PressAsync(forms[i], ItemSave, (Name, $"Gleichzeitig {i}"), (Url, $"~/{i}"))));

        for (var i = 0; i < pages.Length; i++)
        {
            if (!(await ItemsAsync(menu)).Contains(($"Gleichzeitig {i}", $"~/{i}")))
            {
                Assert.Contains("im selben Augenblick", pages[i].Notice(), StringComparison.Ordinal);
                Assert.Equal(($"Gleichzeitig {i}", $"~/{i}"), (pages[i].Value(Name), pages[i].Value(Url)));
                await sessions[i].PressAsync(pages[i], ItemSave);
            }

            sessions[i].Dispose();
        }

        Assert.Equal(["Ausgang", "Gleichzeitig 0", "Gleichzeitig 1", "Gleichzeitig 2", "Gleichzeitig 3"], (await ItemsAsync(menu)).Select(item => item.Name).Order(StringComparer.Ordinal));
    }

    private static string CreateIn(string menu) => $"/Admin/Menu/Create/LinkMenuItem?menuContentItemId={menu}";

    // A menu of its own with one link.
    private async Task<(string Menu, string Edit)> WithItemAsync(string name)
    {
        var menu = await AdminSession.CreateAsync(_site, "Menu", "Menü " + Guid.NewGuid().ToString("N")[..6], publish: false);
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PressAsync(await admin.OpenAsync(CreateIn(menu)), ItemSave, (Name, name), (Url, "~/" + name.ToLowerInvariant()));
        var id = string.Empty;
        await _site.InScopeAsync(async services => id = (await MenuAsync(services, menu))[0].ContentItemId);

        return (menu, $"/Admin/Menu/Edit?menuContentItemId={menu}&menuItemId={id}");
    }

    private async Task<List<(string Name, string Url)>> ItemsAsync(string menu)
    {
        var items = new List<(string, string)>();
        await _site.InScopeAsync(async services => items.AddRange((await MenuAsync(services, menu)).Select(item => (item.DisplayText!, item.Get<LinkMenuItemPart>(nameof(LinkMenuItemPart))!.Url!))));

        return items;
    }

    private static async Task<IReadOnlyList<ContentItem>> MenuAsync(IServiceProvider services, string menu)
        => [.. (await services.GetRequiredService<IContentManager>().GetAsync(menu, VersionOptions.Latest))!.Get<MenuItemsListPart>(nameof(MenuItemsListPart))!.MenuItems];
}

file static class Forms
{
    public static string Value(this IHtmlDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"form.content-editor [name='{name}']")!.Value;
}
