using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CsCheck;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Search;

/// <summary>The search page of the site on a real index.</summary>
public sealed class SearchPageTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public SearchPageTests(SqliteSite site) => _site = site;

    [Fact]
    public async Task Search_ForMoreThanTheInputTakes_ShowsThatMuch()
    {
        var page = await _site.GetPageAsync("/search?terms=" + new string('x', 3000));

        Assert.Equal(200, page.QuerySelector<IHtmlInputElement>("#search-terms")!.Value.Length);
        Assert.InRange(page.QuerySelector("h1")!.Text().Length, 200, 210);
    }

    [Theory]
    [InlineData("München")]
    [InlineData("MÜNCHEN")]
    [InlineData("Muenchen")]
    [InlineData("Munchen")]
    [InlineData("Münchn")]
    [InlineData("Mün")]
    [InlineData("Landeshauptstadt Münchens")]
    public async Task Search_HoweverUmlautsAndEndingsAreTyped_FindsTheCityFirst(string terms)
        => Assert.Equal("Landeshauptstadt München", (await TitlesAsync(terms)).FirstOrDefault());

    [Theory]
    [InlineData("Konzept")]
    [InlineData("Konzepte")]
    [InlineData("Jugendschutz")]
    [InlineData("Schutzkonzept")]
    [InlineData("schutz")]
    [InlineData("Jugendschutzkonzepte")]
    [InlineData("Jugendschuzkonzept")]
    public async Task Search_PartsOfLongWords_AreFoundWithoutDictionary(string terms)
    {
        var id = await PublishAsync("Neues aus Musterstadt", "Der Rat hat ein Jugendschutzkonzept beschlossen.");

        Assert.Contains("Neues aus Musterstadt", await TitlesAsync(terms));

        await RemoveAsync(id);
    }

    [Fact]
    public async Task Search_CompoundOfTwoWords_FindsThemApart()
    {
        var id = await PublishAsync("Einladung", "Wir laden zum Austausch über Beleuchtung und zu einem Spaziergang ein.");

        Assert.Contains("Einladung", await TitlesAsync("Beleuchtungsspaziergang"));

        await RemoveAsync(id);
    }

    [Fact]
    public async Task Search_AfterPublishUnpublishAndDelete_FollowsAtOnce()
    {
        Assert.Empty(await TitlesAsync("Zwiebelfischerei"));
        var id = await PublishAsync("Zwiebelfischerei", "Text");
        Assert.Equal(["Zwiebelfischerei"], await TitlesAsync("Zwiebelfischerei"));

        await WithContentAsync(async content => await content.UnpublishAsync((await content.GetAsync(id, VersionOptions.Published))!));
        Assert.Empty(await TitlesAsync("Zwiebelfischerei"));

        await WithContentAsync(async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.DraftRequired))!));
        Assert.Equal(["Zwiebelfischerei"], await TitlesAsync("Zwiebelfischerei"));

        await WithContentAsync(async content =>
        {
            var item = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
            item.DisplayText = "Etwas anderes";
            item.Content.TitlePart.Title = "Etwas anderes";
            await content.SaveDraftAsync(item);
        });
        Assert.Equal(["Zwiebelfischerei"], await TitlesAsync("Zwiebelfischerei"));

        await RemoveAsync(id);
        Assert.Empty(await TitlesAsync("Zwiebelfischerei"));
    }

    [Fact]
    public async Task Search_TextThatLooksLikeHtml_IsShownAsText()
    {
        var id = await PublishAsync("Klammern", "<p>Quittenkuchen &lt;script&gt;alert(1)&lt;/script&gt; &amp; \"mehr\"</p>");

        var page = await _site.GetPageAsync("/search?terms=" + Uri.EscapeDataString("Quittenkuchen <script>alert(2)</script>"));

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".search-extract")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quittenkuchen", page.QuerySelectorAll(".search-extract mark").Select(x => x.TextContent));
        Assert.Equal("Quittenkuchen <script>alert(2)</script>", page.QuerySelector<IHtmlInputElement>("main input[name=terms]")!.Value);
        await RemoveAsync(id);
    }

    [Theory]
    [InlineData("Quittenmarkt Sicherheit", "Sicherheit", "Sicherheitskonzept")]
    [InlineData("Quittenmarkt Sicherheitskonzept", "Sicherheit", "Sicherheitskonzept", "Konzept")]
    [InlineData("Quittenmarkt Sicherheit Birnenkompott", "Sicherheit", "Sicherheitskonzept")]
    public async Task Search_LongWord_MarksItAndItsPartsButNoSmallWordWithin(string terms, params string[] marked)
    {
        var id = await PublishAsync("Quittenmarkt", "<p>Wer sich kümmert, sorgt sicher für Sicherheit. Das Sicherheitskonzept steht, das Konzept auch.</p>");

        var page = await _site.GetPageAsync("/search?terms=" + Uri.EscapeDataString(terms));

        var hit = page.QuerySelectorAll(".search-results > li").Single(x => x.QuerySelector("h2")!.Text() == "Quittenmarkt");
        Assert.Equal(marked, hit.QuerySelectorAll("mark").Select(x => x.TextContent).Except(["Quittenmarkt", "sicher"]));
        await RemoveAsync(id);
    }

    [Fact]
    public async Task Search_ByType_ShowsOnlyThatType()
    {
        var page = await _site.GetPageAsync("/search?terms=Stadt");
        var filter = page.QuerySelectorAll<IHtmlAnchorElement>(".search-types a").First(x => x.Text.Contains("Mitglied", StringComparison.Ordinal));

        var filtered = await _site.GetPageAsync(filter.PathName + filter.Search);

        Assert.True(filtered.QuerySelectorAll(".search-results > li").Length > 0);
        Assert.All(filtered.QuerySelectorAll(".search-kind"), x => Assert.Equal("Mitglied", x.Text()));
        Assert.Equal("true", filtered.QuerySelectorAll(".search-types a").First(x => x.TextContent.Contains("Mitglied", StringComparison.Ordinal)).GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Search_OnSecondPage_GoesOnWhereTheFirstEnds()
    {
        var first = (await _site.GetPageAsync("/search?terms=Stadt")).QuerySelectorAll(".search-results h2").Select(x => x.Text()).ToArray();
        var second = (await _site.GetPageAsync("/search?terms=Stadt&pagenum=2")).QuerySelectorAll(".search-results h2").Select(x => x.Text()).ToArray();

        Assert.Equal(10, first.Length);
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public async Task Suggest_BeginningOfTitle_NamesItem()
    {
        using var answer = await _site.Visitor.GetAsync("/OrchardCore.Search/Suggest?terms=" + Uri.EscapeDataString("Stadt Heidel"), TestContext.Current.CancellationToken);

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Stadt Heidelberg", json.RootElement[0].GetProperty("text").GetString());
        Assert.StartsWith("/", json.RootElement[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Search_WhateverIsTyped_AnswersWithPage()
    {
        string[] traps = ["AND", "OR NOT", "title:", "*", "?", "~2", "^", "\"", "(((", "\\", "[a TO z]", "{!", "\0", "\uD83D", "ß", "ﬁ", "e\u0301", new string('ä', 5000), "Stadt", "<b>", "' OR 1=1 --", "🏛️", "\u202E"];
        var pieces = Gen.OneOf(Gen.String[0, 40], Gen.Int[0, traps.Length - 1].Select(x => traps[x]));
        await pieces.Array[0, 6].Select(x => string.Join(' ', x)).SampleAsync(
            async text =>
            {
                using var form = new FormUrlEncodedContent([new("terms", text)]);
                var query = (await form.ReadAsStringAsync())[..Math.Min((await form.ReadAsStringAsync()).Length, 7000)];
                foreach (var address in new[] { $"/search?{query}", $"/search?{query}&pagenum=99999999999&type=%00", $"/OrchardCore.Search/Suggest?{query}" })
                {
                    using var answer = await _site.Visitor.GetAsync(address);
                    if (answer.StatusCode != HttpStatusCode.OK)
                    {
                        throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
                    }
                }
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public async Task Search_InIndexThatDoesNotExist_IsNotFound()
    {
        using var answer = await _site.Visitor.GetAsync("/search/nichts?terms=Stadt", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string[]> TitlesAsync(string terms)
        => [.. (await _site.GetPageAsync("/search?terms=" + Uri.EscapeDataString(terms))).QuerySelectorAll(".search-results h2").Select(x => x.Text())];

    private async Task<string> PublishAsync(string title, string html)
    {
        string? id = null;
        await WithContentAsync(async content =>
        {
            var item = await content.NewAsync("NewsPost");
            item.DisplayText = title;
            item.Content.TitlePart.Title = title;
            item.Content.HtmlBodyPart.Html = html;
            await content.CreateAsync(item, VersionOptions.Published);
            id = item.ContentItemId;
        });
        return id!;
    }

    private Task RemoveAsync(string id) => WithContentAsync(async content => await content.RemoveAsync((await content.GetAsync(id, VersionOptions.Latest))!));

    private Task WithContentAsync(Func<IContentManager, Task> work) => _site.InScopeAsync(services => work(services.GetRequiredService<IContentManager>()));
}
