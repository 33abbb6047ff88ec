using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Indexing;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Editing the terms of a taxonomy without JavaScript.</summary>
public sealed class TaxonomyTests : IClassFixture<SqliteSite>
{
    private const string Topics = "40rfn0ebv6kdkt1mffz12nyb70";
    private const string Prevention = "4e2fbz4x3fm1a5jbxpxsgmt6mx";
    private const string Publish = "button[value='submit.Publish']";
    private const string Edit = $"/Admin/Contents/ContentItems/{Topics}/Edit";

    private readonly SqliteSite _site;

    public TaxonomyTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task AddTerm_BelowAnother_HasAPageOfItsOwnOncePublished()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync(Edit);
        page = await editor.PressAsync(page, "button[name='TaxonomyPart.Add']");
        var title = page.Document.QuerySelectorAll("[name$='.TitlePart.Title']").Last().GetAttribute("name")!;
        page = await editor.PressAsync(page, "[data-sortable-item]:last-child [data-sortable-move=in]", (title, "Jugend & Schule"));
        page = await editor.PressAsync(page, Publish);
        Assert.Empty(page.Document.QuerySelectorAll(".text-danger:not(:empty)"));

        page = await editor.VisitAsync(Edit);
        var added = page.Document.QuerySelectorAll("[data-sortable-item]").Last();
        Assert.Equal("1", added.GetAttribute("data-level"));
        var parent = page.Document.QuerySelectorAll("[data-sortable-item]")[^2].QuerySelector<IHtmlInputElement>("[name$='AutoroutePart.Path']")!.Value;
        var path = added.QuerySelector<IHtmlInputElement>("[name$='AutoroutePart.Path']")!.Value;
        Assert.StartsWith("jugend", path, StringComparison.Ordinal);
        Assert.Contains("Jugend & Schule", (await _site.GetPageAsync($"/themen/{parent}/{path}")).Title!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveTerm_WithoutTitle_IsRefusedAtTheField()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync(Edit);
        var title = page.Document.QuerySelectorAll("[name$='.TitlePart.Title']").First().GetAttribute("name")!;
        page = await editor.PressAsync(page, Publish, (title, " "));

        Assert.NotEmpty(page.Document.QuerySelectorAll("[data-sortable-item] details[open] .text-danger:not(:empty)"));
    }

    [Fact]
    public async Task DeleteTerm_InUse_IsRefusedUntilItsItemsHaveAnother()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var used = await CountAsync(Prevention);
        Assert.InRange(used, 2, 100);
        var page = await editor.VisitAsync(Edit);
        page = await editor.PressAsync(page, Publish, ("TaxonomyPart.Removed", Prevention));
        Assert.Contains($"wird von {used} Inhalten verwendet", page.Document.Body!.TextContent, StringComparison.Ordinal);

        var usage = page.Document.QuerySelector($"a[href$='{Prevention}']")!;
        Assert.StartsWith($"{used}-mal verwendet", usage.Text(), StringComparison.Ordinal);
        page = await editor.VisitAsync(usage.GetAttribute("href")!);
        Assert.Equal(used, page.Document.QuerySelectorAll("main ul:not(.pagination) li a").Length);
        var other = page.Document.QuerySelector<IHtmlSelectElement>("#replacement")!.Options[1].Value;
        var before = await CountAsync(other);
        page = await editor.PressAsync(page, "main button.btn-danger", ("replacement", other));

        Assert.DoesNotContain("Kommunale Prävention", page.Document.QuerySelector(".contained-items")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(Prevention));
        Assert.Equal(before + used, await CountAsync(other));
        using var gone = await editor.Client.GetAsync($"/Admin/Taxonomies/Edit/{Topics}/{Prevention}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task OpenTaxonomy_WithManyTerms_OrdersThemHereAndEditsThemOnTheirOwnPages()
    {
        var id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var taxonomy = await manager.NewAsync("Taxonomy");
            taxonomy.Alter<TitlePart>(part => part.Title = "Viele");
            var terms = new List<ContentItem>();
            for (var number = 0; number < 300; number++)
            {
                var term = await manager.NewAsync("Topic");
                term.DisplayText = $"Begriff {number}";
                term.Alter<TitlePart>(part => part.Title = term.DisplayText);
                terms.Add(term);
            }

            taxonomy.Alter<TaxonomyPart>(part =>
            {
                part.TermContentType = "Topic";
                part.Terms = terms;
            });
            await manager.CreateAsync(taxonomy, VersionOptions.Published);
            id = taxonomy.ContentItemId;
        });
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync($"/Admin/Contents/ContentItems/{id}/Edit");
        page = await editor.PressAsync(page, "[data-sortable-item]:nth-child(2) [data-sortable-move=up]");
        page = await editor.PressAsync(page, "button[value='submit.PublishAndContinue']");
        Assert.Equal(["Begriff 1", "Begriff 0", "Begriff 2"], page.Document.QuerySelectorAll(".contained-item strong").Take(3).Select(title => title.Text()));
        Assert.Equal(300, page.Document.QuerySelectorAll(".contained-item").Length);

        page = await editor.VisitAsync(page.Document.QuerySelector(".contained-item a.btn")!.GetAttribute("href")!);
        page = await editor.PressAsync(page, ".form-actions .btn-primary", ("Term.TitlePart.Title", "Umbenannt"));
        Assert.Equal(["Umbenannt", "Begriff 0"], page.Document.QuerySelectorAll(".contained-item strong").Take(2).Select(title => title.Text()));
    }

    [Fact]
    public async Task TermPage_ItemsWithTranslations_AreListedAndCountedOnceEach()
    {
        const string Resilience = "45ab3c4j8p3zh8ad6dnzfg3n7e";
        var before = (await ListAsync()).Count;
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            for (var number = 0; number < 24; number++)
            {
                var post = await manager.NewAsync("NewsPost");
                var (set, culture) = (number / 2, number % 2 == 0 ? "de-DE" : "en");
                post.DisplayText = $"{culture} {set}";
                post.Alter<TitlePart>(part => part.Title = post.DisplayText);
                post.Alter<LocalizationPart>(part => (part.LocalizationSet, part.Culture) = ($"satz-{set}", culture));
                post.Alter<NewsPostPart>(part => part.Topic = new TaxonomyField { TaxonomyContentItemId = Topics, TermContentItemIds = [Resilience] });
                await manager.CreateAsync(post, VersionOptions.Published);
            }
        });

        var after = await ListAsync();
        Assert.Equal(before + 12, after.Count);
        Assert.Equal(12, after.Count(title => title.StartsWith("de-DE ", StringComparison.Ordinal)));
        Assert.Equal(after, after.Distinct());

        // Every page but the last is full, and there is none after the last.
        async Task<List<string>> ListAsync()
        {
            const int PageSize = 10;
            var titles = new List<string>();
            for (var number = 1; ; number++)
            {
                var page = await _site.GetPageAsync($"/themen/urbane-resilienz?pagenum={number}");
                titles.AddRange(page.QuerySelectorAll("main .term-items > li").Select(item => item.QuerySelector("h2, h3")!.TextContent.Trim()));
                if (page.QuerySelector($"main a[href$='pagenum={number + 1}']") is null)
                {
                    return titles;
                }

                Assert.Equal(number * PageSize, titles.Count);
            }
        }
    }

    private async Task<int> CountAsync(string term)
    {
        var count = 0;
        await _site.InScopeAsync(async services => count = await services.GetRequiredService<ISession>()
            .QueryIndex<TaxonomyIndex>(index => index.TermContentItemId == term && index.Latest).CountAsync());
        return count;
    }
}
