using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Settings;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Terms that are added while an item is written, in a plain form.</summary>
public sealed class NewTermsTests : IClassFixture<SqliteSite>
{
    private const string Field = "NewsPostPart.Topic";
    private const string Topics = "40rfn0ebv6kdkt1mffz12nyb70";

    private readonly Site _site;

    public NewTermsTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SaveItem_WithANewTerm_AddsItToTheTaxonomyAndCarriesIt()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Mit neuem Thema", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        var before = await TermsAsync(VersionOptions.Published);

        var page = await SaveAsync(admin, id, "submit.Save", "Nachtleben");

        var (name, term) = Assert.Single((await TermsAsync(VersionOptions.Published)).ExceptBy(before.Keys, pair => pair.Key));
        Assert.Equal("Nachtleben", name);
        Assert.Equal(term, page.QuerySelectorAll<IHtmlInputElement>($"[name='{Field}.Terms']").Single(x => x.IsChecked).Value);
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>($"[name='{Field}.NewTerms']")!.Value);

        // The name of a term that is there chooses it.
        var other = await AdminSession.CreateAsync(_site, "NewsPost", "Noch eine", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        page = await SaveAsync(admin, other, "submit.Save", " nachtleben ");
        Assert.Equal(term, page.QuerySelectorAll<IHtmlInputElement>($"[name='{Field}.Terms']").Single(x => x.IsChecked).Value);
        Assert.Equal(before.Count + 1, (await TermsAsync(VersionOptions.Latest)).Count);
    }

    [Fact]
    public async Task SaveItem_ThatIsWrong_AddsNothingAndKeepsTheName()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Ohne Titel", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        var before = (await TermsAsync(VersionOptions.Latest)).Count;

        var page = await SaveAsync(admin, id, "submit.Save", "Voreilig <b>", ("NewsPostPart.Date.Value", "2026-02-30"));

        Assert.NotEmpty(page.QuerySelectorAll(".validation-summary-errors"));
        Assert.Equal("Voreilig <b>", page.QuerySelector<IHtmlInputElement>($"[name='{Field}.NewTerms']")!.Value);
        Assert.Equal(before, (await TermsAsync(VersionOptions.Latest)).Count);
    }

    [Fact]
    public async Task SaveItem_WhileSomebodyHasADraftOfTheTaxonomy_AddsTheTermToBothAndPublishesNoDraft()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PressAsync(await admin.OpenAsync($"/Admin/Taxonomies/Create/Topic?taxonomyContentItemId={Topics}"), "main form.content-editor .form-actions button", ("Term.TitlePart.Title", "Nur im Entwurf"));
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Daneben", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));

        await SaveAsync(admin, id, "submit.Publish", "In beiden");

        Assert.Contains("In beiden", (await TermsAsync(VersionOptions.Published)).Keys);
        Assert.DoesNotContain("Nur im Entwurf", (await TermsAsync(VersionOptions.Published)).Keys);
        Assert.Superset(new HashSet<string>(["In beiden", "Nur im Entwurf"]), (await TermsAsync(VersionOptions.Latest)).Keys.ToHashSet());
        await admin.PostAsync($"/Admin/Contents/ContentItems/{Topics}/DiscardDraft");
    }

    [Fact]
    public async Task SaveItem_WithoutTheRightToTaxonomies_OffersNoNewTermsAndTakesNone()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Von der Stadt", publish: false, owner: editor.Name, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));
        var before = (await TermsAsync(VersionOptions.Latest)).Count;

        var page = await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");
        Assert.Null(page.QuerySelector($"[name='{Field}.NewTerms']"));
        await editor.PressAsync(page, "button[value='submit.Save']", ($"{Field}.NewTerms", "Geschmuggelt"));

        Assert.Equal(before, (await TermsAsync(VersionOptions.Latest)).Count);
    }

    [Fact]
    public async Task SaveItem_WithoutTheRightToPublishTheTaxonomy_LeavesTheTermInItsDraft()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "roles", "Roles": [ { "Name": "Begriffe", "Permissions": [ "AccessAdminPanel", "ManageTaxonomy", "ViewContent", "Edit_NewsPost" ] } ] } ] }
            """);
        using var editor = await AdminSession.SignInAsync(_site, "Begriffe");
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await CreateAsync();

        await SaveAsync(editor, id, "submit.Save", "Noch nicht öffentlich");

        Assert.DoesNotContain("Noch nicht öffentlich", (await TermsAsync(VersionOptions.Published)).Keys);
        Assert.Contains("Noch nicht öffentlich", (await TermsAsync(VersionOptions.Latest)).Keys);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{Topics}/DiscardDraft");
    }

    [Fact]
    public async Task SaveItem_TooManyNamesOrOneTooLong_SaysSoAndKeepsThem()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await CreateAsync();
        var before = (await TermsAsync(VersionOptions.Latest)).Count;
        foreach (var (names, complaint) in new[] { (string.Join(", ", Enumerable.Range(1, 11)), "höchstens 10"), (new string('x', 256), "mehr als 255") })
        {
            var page = await SaveAsync(admin, id, "submit.Save", names);

            Assert.Contains(complaint, page.QuerySelector(".validation-summary-errors")!.Text(), StringComparison.Ordinal);
            Assert.Equal(names, page.QuerySelector<IHtmlInputElement>($"[name='{Field}.NewTerms']")!.Value);
        }

        Assert.Equal(before, (await TermsAsync(VersionOptions.Latest)).Count);
    }

    [Fact]
    public async Task SaveItem_FieldThatIsNotOpen_OffersNoNewTermsAndTakesNone()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await CreateAsync();
        var before = (await TermsAsync(VersionOptions.Latest)).Count;
        await OpenFieldAsync(false);

        var page = await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");
        Assert.Null(page.QuerySelector($"[name='{Field}.NewTerms']"));
        await admin.PressAsync(page, "button[value='submit.Save']", ($"{Field}.NewTerms", "Geschmuggelt"));

        Assert.Equal(before, (await TermsAsync(VersionOptions.Latest)).Count);
        await OpenFieldAsync(true);

        Task OpenFieldAsync(bool isOpen) => _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>().AlterPartDefinitionAsync(
            nameof(NewsPostPart), part => part.WithField(nameof(NewsPostPart.Topic), field => field.MergeSettings<TaxonomyFieldSettings>(settings => settings.Open = isOpen))));
    }

    private Task<string> CreateAsync()
        => AdminSession.CreateAsync(_site, "NewsPost", "Meldung", publish: false, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ein Teaser."));

    private static async Task<IHtmlDocument> SaveAsync(AdminSession session, string id, string button, string terms, params (string, string)[] more)
        => await session.PressAsync(await session.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit"), $"button[value='{button}']", [($"{Field}.NewTerms", terms), .. more]);

    private async Task<Dictionary<string, string>> TermsAsync(VersionOptions version)
    {
        Dictionary<string, string> terms = [];
        await _site.InScopeAsync(async services => terms = (await services.GetRequiredService<IContentManager>().GetAsync(Topics, version))!
            .Get<TaxonomyPart>(nameof(TaxonomyPart))!.Terms.ToDictionary(term => term.DisplayText!, term => term.ContentItemId));
        return terms;
    }
}
