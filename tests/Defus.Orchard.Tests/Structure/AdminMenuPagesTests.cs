using AngleSharp.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Menus of the administration under /Admin/AdminMenu, without JavaScript.</summary>
public sealed class AdminMenuPagesTests : IClassFixture<SqliteSite>
{
    private const string Save = ".form-actions .btn-primary";

    private readonly SqliteSite _site;

    public AdminMenuPagesTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task CreateMenu_WithNestedEntries_StandsInTheMenuUntilHidden()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.PressAsync(await editor.VisitAsync("/Admin/AdminMenu/Create"), Save, ("Name", "Kurzwege"));
        page = await AddAsync(editor, page, "PlaceholderAdminNode", ("LinkText", "Kurzwege der Redaktion"));
        page = await AddAsync(editor, page, "LinkAdminNode", ("LinkText", "Gefährlich"), ("LinkUrl", "javascript:alert(1)"));
        Assert.NotEmpty(page.Document.QuerySelector("#LinkUrl-error")!.Text());
        page = await editor.PressAsync(page, Save, ("LinkText", "Alle Termine"), ("LinkUrl", "~/Admin/Contents/ContentItems/Event"));
        page = await editor.PressAsync(page, "[data-sortable-item]:nth-child(2) [data-sortable-move=in]");
        Assert.Equal(["0", "1"], page.Document.QuerySelectorAll("[data-sortable-item]").Select(item => item.GetAttribute("data-level")));
        Assert.NotNull(Entry(page));

        var list = await editor.VisitAsync("/Admin/AdminMenu/List");
        list = await editor.PressAsync(list, "tbody button[formaction]");
        Assert.Null(Entry(list));
    }

    private static IElement? Entry(AdminPage page)
        => page.Document.QuerySelectorAll("nav.admin-side li").FirstOrDefault(item => item.QuerySelector("summary")?.Text() == "Kurzwege der Redaktion")
            ?.QuerySelectorAll("a").FirstOrDefault(link => link.Text() == "Alle Termine");

    private static async Task<AdminPage> AddAsync(EditorSession editor, AdminPage nodes, string type, params (string Name, string Value)[] values)
        => await editor.PressAsync(await editor.VisitAsync(nodes.Document.QuerySelector($"a[href*='type={type}']")!.GetAttribute("href")!), Save, values);
}
