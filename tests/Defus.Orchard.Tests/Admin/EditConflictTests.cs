using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Flows.Services;
using OrchardCore.Menu.Models;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Two people edit the same item: the second is told who changed what, and chooses; nothing is lost.</summary>
public sealed class EditConflictTests : IClassFixture<SqliteSite>
{
    private const string Save = "button[value='submit.Save']";
    private const string Title = "TitlePart.Title";
    private const string Teaser = "NewsPostPart.Teaser.Text";
    private const string TermSave = "main form.content-editor .form-actions button";
    private const string TermTitle = "Term.TitlePart.Title";

    private readonly Site _site;

    public EditConflictTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SaveSecond_DifferentFields_MergesBothWithOneClick(bool isPublished)
    {
        var (first, second, edit) = await BothEditAsync(isPublished);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Teaser, "Der Teaser der Ersten."));

        var page = await second.PressAsync(secondForm, Save, (Title, "Der Titel des Zweiten"));

        Assert.Contains($"{first.Name} hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["Titel", "Teaser"], page.QuerySelectorAll(".conflict-field legend").Select(x => x.Text()));
        Assert.Equal("theirs", Choice(page, "NewsPostPart.Teaser"));
        Assert.Equal("mine", Choice(page, Title));

        page = await second.PressAsync(page, "button[value=merge]");

        Assert.Equal("Der Titel des Zweiten", Value(page, Title));
        Assert.Equal("Der Teaser der Ersten.", Value(page, Teaser));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_SameField_MustChooseAndCanTakeEither()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));

        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"), (Teaser, "Teaser des Zweiten"));
        Assert.Equal(["Titel", "Teaser"], page.QuerySelectorAll(".conflict-field legend").Select(x => x.Text()));
        Assert.Null(Choice(page, Title));
        Assert.Contains("Titel der Ersten", page.Body!.Text(), StringComparison.Ordinal);

        // Not chosen: the page comes again with everything typed.
        page = await second.PressAsync(page, "button[value=merge]");
        Assert.Contains("für jedes Feld eine Seite", page.QuerySelector(".validation-summary-errors")!.Text(), StringComparison.Ordinal);

        page = await second.PressAsync(page, "button[value=merge]", ("take:TitlePart.Title", "theirs"));
        Assert.Equal("Titel der Ersten", Value(page, Title));
        Assert.Equal("Teaser des Zweiten", Value(page, Teaser));
        Assert.Equal("Titel der Ersten", Value(await first.OpenAsync(edit), Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_TakesOverInTheForm_LosesNothingTyped()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: false);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));

        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"));
        page = await second.PressAsync(page, "button[value=edit]");

        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Assert.Equal("Titel der Ersten", Value(await first.OpenAsync(edit), Title));
        page = await second.PressAsync(page, Save);
        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_ChangedAgainWhileChoosing_AsksAgain()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        firstForm = await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));
        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"));
        await first.PressAsync(firstForm, Save, (Title, "Noch ein Titel der Ersten"));

        page = await second.PressAsync(page, "button[value=merge]", ("take:TitlePart.Title", "mine"));

        Assert.Contains("Noch ein Titel der Ersten", page.QuerySelector("form.conflict")!.Text(), StringComparison.Ordinal);
        Assert.Equal("mine", Choice(page, Title));
        page = await second.PressAsync(page, "button[value=merge]");
        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_AtTheSameMoment_KeepsTheTextAndIsComparedNext()
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Ausgangstitel");
        using var session = await AdminSession.SignInAsync(_site);
        var form = await session.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");

        Task<IHtmlDocument>? answer = null;
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var draft = (await manager.GetAsync(id, VersionOptions.NewDraft))!;
            draft.Alter<TitlePart>(part => part.Title = "Von jemand anderem");
            await manager.SaveDraftAsync(draft);
            await services.GetRequiredService<ISession>().FlushAsync();

            // Reads what was before and waits to write, which it may when this is stored.
            answer = session.PressAsync(form, Save, (Teaser, "Mein Teaser."));
            await Task.Delay(700);
        });
        var page = await answer!;
        Assert.Equal("Noch nicht gespeichert", page.QuerySelector("h1")!.Text());

        page = await session.PressAsync(page, "main .form-actions button");
        Assert.Contains("hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        page = await session.PressAsync(page, "button[value=merge]");
        Assert.Equal(("Von jemand anderem", "Mein Teaser."), (Value(page, Title), Value(page, Teaser)));
    }

    [Fact]
    public async Task SaveSecond_DeletedMeanwhile_BringsItBackWithTheText()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, $"button[formaction='{edit.Replace("/Edit", "/Delete", StringComparison.Ordinal)}']");

        var page = await second.PressAsync(secondForm, Save, (Title, "Doch noch gebraucht"));
        Assert.Contains($"{first.Name} hat diesen Eintrag gelöscht", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);

        page = await second.PressAsync(page, "button[name=restoreDeleted]");
        Assert.Equal("Doch noch gebraucht", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveTwice_ByOnePerson_IsNoConflict()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);

        var page = await first.PressAsync(await first.OpenAsync(edit), Save, (Title, "Einmal"));
        page = await first.PressAsync(page, Save, (Title, ""));
        page = await first.PressAsync(page, Save, (Title, "Zweimal"));

        Assert.Empty(page.QuerySelectorAll(".conflict"));
        Assert.Equal("Zweimal", Value(page, Title));
        Dispose(first, second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.1.AAAA")]
    [InlineData("..")]
    [InlineData("x.99999999999999999999999999.Zm9v")]
    public async Task Save_WithStateThatCannotBeRead_AsksInsteadOfOverwriting(string state)
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);

        var page = await second.PressAsync(await second.OpenAsync(edit), Save, (Title, "Überschrieben?"), ("editedState", state));

        Assert.NotEmpty(page.QuerySelectorAll("form.conflict"));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveTerm_ChangedBySomebodyElseMeanwhile_AsksAndMerges()
    {
        var taxonomy = await TaxonomyAsync();
        using var first = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var second = await AdminSession.SignInAsync(_site);
        await first.PressAsync(await first.OpenAsync($"/Admin/Taxonomies/Create/Topic?taxonomyContentItemId={taxonomy}"), TermSave, (TermTitle, "Ausgang"));
        var edit = (await first.OpenAsync($"/Admin/Contents/ContentItems/{taxonomy}/Edit")).QuerySelectorAll("a[href*='/Taxonomies/Edit/']").Select(x => x.GetAttribute("href")!).FirstOrDefault()
            ?? $"/Admin/Taxonomies/Edit/{taxonomy}/{await TermAsync(taxonomy, "Ausgang")}";
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, TermSave, (TermTitle, "Begriff der Ersten"));

        var page = await second.PressAsync(secondForm, TermSave, (TermTitle, "Begriff des Zweiten"));

        Assert.Contains($"{first.Name} hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["Titel"], page.QuerySelectorAll(".conflict-field legend").Select(x => x.Text()));
        Assert.NotNull(await TermAsync(taxonomy, "Begriff der Ersten"));
        page = await second.PressAsync(page, "button[value=edit]");
        Assert.Equal("Begriff des Zweiten", Value(page, TermTitle));
        page = await second.PressAsync(page, TermSave);
        Assert.Contains($"Entwurf von {first.Name}", page.Notice(), StringComparison.Ordinal);
        Assert.NotNull(await TermAsync(taxonomy, "Begriff des Zweiten"));

        // The draft of the first is kept.
        Assert.Contains(first.Name, (await second.OpenAsync($"/Admin/Contents/ContentItems/{taxonomy}/Versions")).QuerySelector("main table")!.Text(), StringComparison.Ordinal);

        page = await first.PressAsync(await first.OpenAsync(edit), TermSave, (TermTitle, "Noch einmal"), ("editedState", "x.1.AAAA"));
        page = await first.PressAsync(page, "button[value=merge]", ("take:TitlePart.Title", "theirs"));
        Assert.NotNull(await TermAsync(taxonomy, "Begriff des Zweiten"));
    }

    [Fact]
    public async Task SaveTerm_DeletedMeanwhile_OffersItAnewWithTheText()
    {
        var taxonomy = await TaxonomyAsync();
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PressAsync(await admin.OpenAsync($"/Admin/Taxonomies/Create/Topic?taxonomyContentItemId={taxonomy}"), TermSave, (TermTitle, "Kurzlebig"));
        var term = await TermAsync(taxonomy, "Kurzlebig");
        var form = await admin.OpenAsync($"/Admin/Taxonomies/Edit/{taxonomy}/{term}");
        using var other = await AdminSession.SignInAsync(_site);
        await other.PostAsync($"/Admin/Taxonomies/Delete/{taxonomy}/{term}");

        var page = await admin.PressAsync(form, TermSave, (TermTitle, "Doch gebraucht"));

        Assert.Contains("inzwischen gelöscht", page.Notice(), StringComparison.Ordinal);
        Assert.Equal("Doch gebraucht", Value(page, TermTitle));
        await admin.PressAsync(page, TermSave);
        Assert.NotNull(await TermAsync(taxonomy, "Doch gebraucht"));
    }

    [Fact]
    public async Task SaveTerm_AtTheSameMoment_LosesNoTextAndNoTerm()
    {
        var taxonomy = await TaxonomyAsync();
        var sessions = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AdminSession.SignInAsync(_site)));
        var forms = await Task.WhenAll(sessions.Select(session => session.OpenAsync($"/Admin/Taxonomies/Create/Topic?taxonomyContentItemId={taxonomy}")));

        var pages = await Task.WhenAll(sessions.Select((session, i) => session.PressAsync(forms[i], TermSave, (TermTitle, $"Gleichzeitig {i}"))));

        for (var i = 0; i < pages.Length; i++)
        {
            if (await TermAsync(taxonomy, $"Gleichzeitig {i}") is null)
            {
                Assert.Contains("im selben Augenblick", pages[i].Notice(), StringComparison.Ordinal);
                Assert.Equal($"Gleichzeitig {i}", Value(pages[i], TermTitle));
                await sessions[i].PressAsync(pages[i], TermSave);
            }

            Assert.NotNull(await TermAsync(taxonomy, $"Gleichzeitig {i}"));
        }

        Dispose(sessions);
    }

    [Fact]
    public async Task SaveInContainer_NewVersionSinceItWasRead_IsRefusedAndKeepsThatVersion()
    {
        var taxonomy = await TaxonomyAsync();
        await _site.InScopeAsync(async services =>
        {
            var read = (await services.GetRequiredService<IContentManager>().GetAsync(taxonomy, VersionOptions.Latest))!;
            await _site.InScopeAsync(async others =>
            {
                var manager = others.GetRequiredService<IContentManager>();
                var draft = (await manager.GetAsync(taxonomy, VersionOptions.NewDraft))!;
                draft.DisplayText = "Von jemand anderem";
                await manager.SaveDraftAsync(draft);
            });

            Assert.False(await services.GetRequiredService<SingleItemEdits>().SaveAsync(read, draft => draft.DisplayText = "Überschrieben"));
        });
        await _site.InScopeAsync(async services =>
            Assert.Equal("Von jemand anderem", (await services.GetRequiredService<IContentManager>().GetAsync(taxonomy, VersionOptions.Latest))!.DisplayText));
    }

    [Fact]
    public async Task SaveMenuItem_OtherItemChangedMeanwhile_KeepsBothAndSameItemAsks()
    {
        var menu = "";
        await _site.InScopeAsync(async services => menu = (await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.ContentType == "Menu" && x.Latest).FirstOrDefaultAsync())!.ContentItemId);
        using var first = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var second = await AdminSession.SignInAsync(_site);
        using var third = await AdminSession.SignInAsync(_site);
        foreach (var name in new[] { "Eins", "Zwei" })
        {
            await first.PressAsync(await first.OpenAsync($"/Admin/Menu/Create/LinkMenuItem?menuContentItemId={menu}"), TermSave, ("MenuItem.LinkMenuItemPart.Name", name), ("MenuItem.LinkMenuItemPart.Url", "~/" + name));
        }

        var (one, two) = (await ItemAsync(menu, "Eins"), await ItemAsync(menu, "Zwei"));
        var (firstForm, secondForm, sameForm) = (await first.OpenAsync(EditOf(one)), await second.OpenAsync(EditOf(two)), await third.OpenAsync(EditOf(one)));
        await first.PressAsync(firstForm, TermSave, ("MenuItem.LinkMenuItemPart.Name", "Eins der Ersten"));

        var page = await second.PressAsync(secondForm, TermSave, ("MenuItem.LinkMenuItemPart.Name", "Zwei des Zweiten"));
        Assert.Empty(page.QuerySelectorAll(".conflict"));
        Assert.NotNull(await ItemAsync(menu, "Eins der Ersten"));
        Assert.NotNull(await ItemAsync(menu, "Zwei des Zweiten"));

        page = await third.PressAsync(sameForm, TermSave, ("MenuItem.LinkMenuItemPart.Url", "~/anderswo"));
        Assert.Equal("theirs", Choice(page, "ContentItem.DisplayText"));
        Assert.Equal("mine", Choice(page, "LinkMenuItemPart.Url"));
        await third.PressAsync(page, "button[value=merge]");
        Assert.Equal("~/anderswo", Value(await second.OpenAsync(EditOf((await ItemAsync(menu, "Eins der Ersten"))!)), "MenuItem.LinkMenuItemPart.Url"));

        string EditOf(string? item) => $"/Admin/Menu/Edit?menuContentItemId={menu}&menuItemId={item}";
    }

    [Fact]
    public async Task Api_OverTheDraftOfSomebodyElse_IsRefusedUntilItIsKnown()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        using var program = await _site.SignedInAsync();
        var id = await AdminSession.CreateAsync(_site, "Page", "Öffentlich");
        await editor.PressAsync(await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit"), Save, (Title, "Entwurf der anderen"));

        var blind = await SendAsync(program, $$"""{ "ContentItemId": "{{id}}", "ContentType": "Page", "TitlePart": { "Title": "Blind" } }""");
        Assert.Equal((409, editor.Name), ((int)blind["status"]!, (string)blind["author"]!));
        var read = await program.GetAsync($"/api/content/{id}", TestContext.Current.CancellationToken);
        var stale = JsonNode.Parse(await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(409, (int)(await SendAsync(program, stale.ToJsonString()))["status"]!);
        Assert.Equal(412, (int)(await SendAsync(program, stale.ToJsonString(), read.Headers.ETag!.ToString()))["status"]!);
        Assert.Equal("Entwurf der anderen", Value(await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit"), Title));

        var latest = JsonNode.Parse(await program.GetStringAsync($"/api/content/{id}?draft=true", TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal("Entwurf der anderen", (string)latest["DisplayText"]!);
        (latest["TitlePart"]!["Title"], latest["DisplayText"]) = ("Beides", "Beides");
        latest.Remove("Owner");
        var saved = await SendAsync(program, latest.ToJsonString());
        Assert.Equal("Beides", (string)saved["DisplayText"]!);
        Assert.Equal((string?)stale["Owner"], (string?)saved["Owner"]);
        Assert.Equal("Trotzdem", (string)(await SendAsync(program, $$"""{ "ContentItemId": "{{id}}", "ContentType": "Page", "DisplayText": "Trotzdem", "TitlePart": { "Title": "Trotzdem" } }""", "*"))["DisplayText"]!);
        Assert.Contains(editor.Name, (await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Versions")).QuerySelector("main table")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_IfMatch_DeletesByTheTagOfTheDraftAndCreatesNothingAnew()
    {
        using var program = await _site.SignedInAsync();
        var id = await AdminSession.CreateAsync(_site, "Page", "Bald gelöscht");
        var published = await TagAsync("");
        await SendAsync(program, $$"""{ "ContentItemId": "{{id}}", "ContentType": "Page", "TitlePart": { "Title": "Entwurf" } }""");
        var draft = await TagAsync("?draft=true");

        Assert.Equal(412, await DeleteAsync(published));
        Assert.Equal(200, await DeleteAsync(draft));
        Assert.Equal(412, (int)(await SendAsync(program, $$"""{ "ContentItemId": "{{id}}", "ContentType": "Page", "TitlePart": { "Title": "Wieder da" } }""", draft))["status"]!);
        using var gone = await program.GetAsync($"/api/content/{id}?draft=true", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)gone.StatusCode);

        async Task<string> TagAsync(string query)
        {
            using var answer = await program.GetAsync($"/api/content/{id}{query}", TestContext.Current.CancellationToken);
            return answer.Headers.ETag!.ToString();
        }

        async Task<int> DeleteAsync(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/content/{id}");
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }
    }

    private static async Task<JsonNode> SendAsync(HttpClient program, string body, string? match = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/content?draft=true") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private Task<string> TaxonomyAsync() => AdminSession.CreateAsync(_site, "Taxonomy", "Themen " + Guid.NewGuid().ToString("N")[..6], publish: false, fill: item => item.Alter<TaxonomyPart>(part => part.TermContentType = "Topic"));

    private Task<string?> TermAsync(string taxonomy, string name) => FindAsync(taxonomy, item => item.Get<TaxonomyPart>(nameof(TaxonomyPart))!.Terms, name);

    private Task<string?> ItemAsync(string menu, string name) => FindAsync(menu, item => item.Get<MenuItemsListPart>(nameof(MenuItemsListPart))!.MenuItems, name);

    private async Task<string?> FindAsync(string id, Func<ContentItem, IEnumerable<ContentItem>> items, string name)
    {
        string? found = null;
        await _site.InScopeAsync(async services => found = items((await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest))!).FirstOrDefault(x => x.DisplayText == name)?.ContentItemId);
        return found;
    }

    private async Task<(AdminSession First, AdminSession Second, string Edit)> BothEditAsync(bool isPublished)
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Ausgangstitel", isPublished, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ausgangsteaser."));
        return (await AdminSession.SignInAsync(_site, "Moderation"), await AdminSession.SignInAsync(_site), $"/Admin/Contents/ContentItems/{id}/Edit");
    }

    private static string? Choice(IHtmlDocument page, string unit) => page.QuerySelector($"input[name='take:{unit}'][checked]")?.GetAttribute("value");

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"form.content-editor [name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException($"There is no field {name} on {page.QuerySelector("h1")?.Text()}."),
    };

    private static void Dispose(params AdminSession[] sessions)
    {
        foreach (var session in sessions)
        {
            session.Dispose();
        }
    }
}
