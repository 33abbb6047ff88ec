using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentLocalization;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Editors translate: from the list or the editor to a draft in the other language, and to a page of its own.</summary>
public sealed class TranslationTests : IClassFixture<SqliteSite>
{
    private const string Posts = "/Admin/Contents/ContentItems/NewsPost";

    private readonly Site _site;

    public TranslationTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Translate_FromTheEditor_MakesADraftOfTheSameSetThatGetsAnEnglishAddress()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var title = "Straßenfest " + Guid.NewGuid().ToString("N")[..6];
        var id = await AdminSession.CreateAsync(_site, "NewsPost", title);

        var editor = await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit");
        var draft = await admin.PressAsync(editor, "button[formaction*='targetCulture=en']");
        var copyId = admin.Address.Split('/')[4];

        Assert.NotEqual(id, copyId);
        Assert.Equal(title, draft.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Equal("", draft.QuerySelector("[name='AutoroutePart.Path']")!.GetAttribute("value") ?? "");
        var (original, copy) = (await PartAsync(id), await PartAsync(copyId));
        Assert.Equal(("de-DE", "en", original.LocalizationSet, false), (original.Culture, copy.Culture, copy.LocalizationSet, copy.ContentItem.Published));
        Assert.Equal("/en", (await _site.GetPageAsync("/aktuelles/" + Slug(title))).QuerySelector(".language-switcher a")!.GetAttribute("href"));

        var english = title.Replace("Straßenfest", "Street party", StringComparison.Ordinal);
        await admin.PressAsync(draft, "button[value='submit.Publish']", ("TitlePart.Title", english), ("NewsPostPart.Teaser.Text", "All are welcome."));

        var page = await _site.GetPageAsync("/en/news/" + Slug(english));
        Assert.Equal(("en", english), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.Text()));
        Assert.Equal("/en/news/" + Slug(english), (await _site.GetPageAsync("/aktuelles/" + Slug(title))).QuerySelector(".language-switcher a")!.GetAttribute("href"));
        Assert.Contains(english, (await _site.GetPageAsync("/en/news")).QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(english, (await _site.GetPageAsync("/aktuelles")).QuerySelector("main")!.Text(), StringComparison.Ordinal);

        // Once more leads to what there is.
        Assert.Empty((await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit")).QuerySelectorAll("button[formaction*='targetCulture']"));
        await admin.PostAsync($"/Admin/ContentLocalization?contentItemId={id}&targetCulture=en");
        await _site.InScopeAsync(async services =>
            Assert.Equal(2, (await services.GetRequiredService<IContentLocalizationManager>().GetItemsForSetAsync(original.LocalizationSet!)).Count()));
    }

    [Fact]
    public async Task List_ByLanguage_ShowsOnlyItsItemsAndOffersToTranslate()
    {
        using var admin = await AdminSession.SignInAsync(_site);

        var german = await admin.OpenAsync(Posts + "?Localization.SelectedCulture=de-DE&q=Schule");
        var english = await admin.OpenAsync(Posts + "?Localization.SelectedCulture=en");
        var byTerm = await admin.OpenAsync(Posts + "?q=culture:en");

        Assert.Contains("Season’s greetings", english.Rows());
        Assert.DoesNotContain(english.Rows(), title => title.Contains("Schule", StringComparison.Ordinal));
        Assert.Equal(english.Rows(), byTerm.Rows());
        Assert.Equal("en", english.QuerySelector("#filter-culture option[selected]")!.GetAttribute("value"));

        var row = german.QuerySelectorAll("tbody tr").First(x => x.Text().Contains("Schule als sicherer Ort", StringComparison.Ordinal));
        Assert.Contains("Deutsch", row.Text(), StringComparison.Ordinal);
        var draft = await admin.PressAsync(row.QuerySelector("button[formaction*='targetCulture=en']")!);
        Assert.Contains("Schule als sicherer Ort", draft.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains("Englisch", draft.Notice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translate_WithoutPermission_IsRefused()
    {
        var foreign = await AdminSession.CreateAsync(_site, "NewsPost", "Fremdes", owner: Site.AdminName);
        using var member = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        var own = await AdminSession.CreateAsync(_site, "NewsPost", "Eigenes", owner: member.Name);

        Assert.Equal(HttpStatusCode.Forbidden, await member.PostAsync($"/Admin/ContentLocalization?contentItemId={foreign}&targetCulture=en"));
        Assert.Equal(HttpStatusCode.Redirect, await member.PostAsync($"/Admin/ContentLocalization?contentItemId={own}&targetCulture=en"));
        Assert.Equal(HttpStatusCode.NotFound, await member.PostAsync("/Admin/ContentLocalization?contentItemId=nothing&targetCulture=en"));
        Assert.Equal(HttpStatusCode.Redirect, await member.PostAsync($"/Admin/ContentLocalization?contentItemId={own}&targetCulture=xx"));
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentLocalizationManager>();
            Assert.Null(await manager.GetContentItemAsync((await PartAsync(foreign)).LocalizationSet!, "en"));
            Assert.Equal(2, (await manager.GetItemsForSetAsync((await PartAsync(own)).LocalizationSet!)).Count());
        });
    }

    [Fact]
    public async Task Copy_OfATranslation_IsAnItemOfItsOwn()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Vorlage", fill: item => item.Alter<LocalizationPart>(part => part.Culture = "en"));

        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Clone");

        await _site.InScopeAsync(async services =>
            Assert.Single(await services.GetRequiredService<IContentLocalizationManager>().GetItemsForSetAsync((await PartAsync(id)).LocalizationSet!)));
    }

    /// <summary>The English recipes may be applied again at any time.</summary>
    [Theory]
    [InlineData("DefusEnglish")]
    [InlineData("DefusStructure")]
    public async Task RunRecipe_OnTheSiteItMade_ChangesNothing(string recipe)
    {
        var report = await _site.RunNamedAsync(recipe);

        Assert.False(report.HasChanges, string.Join('\n', report.Changes.Select(change => change.ToString())));
    }

    private static string Slug(string title) => title.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace(' ', '-');

    private async Task<LocalizationPart> PartAsync(string contentItemId)
    {
        LocalizationPart? part = null;
        await _site.InScopeAsync(async services =>
        {
            var item = await services.GetRequiredService<IContentManager>().GetAsync(contentItemId, VersionOptions.Latest);
            Assert.True(item!.TryGet<LocalizationPart>(out var stored));
            part = stored;
        });
        return part!;
    }
}
