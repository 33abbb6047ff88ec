using Defus.Events;
using Defus.Events.Models;
using Defus.Members.Models;
using Defus.News.Models;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Recipes;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Layers.Models;
using OrchardCore.PublishLater.Models;
using OrchardCore.PublishLater.Services;
using OrchardCore.Taxonomies.Models;
using Xunit;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>A change drops exactly the pages that show it; the first visitor after it gets the new page.</summary>
public sealed class InvalidationTests : IClassFixture<PageCacheSite>
{
    private static readonly string[] _besideNews = ["/aktuelles", "/aktuelles?seite=2", "/aktuelles/weihnachtsgruesse", "/aktuelles/augsburg-jahresbericht"];

    private readonly PageCacheSite _site;

    public InvalidationTests(PageCacheSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task PublishEvent_OfTomorrow_DropsTheListsOfTheNextEvents()
    {
        var id = "";
        await _site.AssertDropsAsync(["/", .. _besideNews, "/termine", "/termine/kalender.ics"], async () => id = await CreateEventAsync("Morgen", days: 1));

        using var admin = await AdminSession.SignInAsync(_site);
        await _site.AssertDropsAsync(["/", .. _besideNews, "/termine", "/termine/kalender.ics"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Unpublish"));
    }

    [Fact]
    public async Task PublishEvent_BehindTheShownOnes_DropsOnlyTheListsThatShowIt()
    {
        var augsburg = await _site.FindAsync("Stadt Augsburg");
        var id = "";
        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics", "/mitglieder/augsburg"], async () => id = await CreateEventAsync("Später", days: 300, augsburg));

        using var admin = await AdminSession.SignInAsync(_site);
        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics", "/mitglieder/augsburg"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete"));
        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics", "/mitglieder/augsburg"], () => admin.PostAsync($"/Admin/Contents/Trash/{id}/Restore"));
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
    }

    /// <summary>Cards of events name their kind, also those of lists that are kept from midnight to midnight.</summary>
    [Fact]
    public Task RenameKind_DropsThePagesThatNameKinds()
        => _site.AssertDropsAsync(["/", .. _besideNews, "/termine", "/termine?vergangen=1", "/termine/schulung-ki", "/termine/siba-workshop"], () => _site.EditAsync(
            EventTypes.KindsTaxonomyId, item => item.Alter<TaxonomyPart>(part => part.Terms[0].DisplayText = "Anders genannt")));

    [Fact]
    public async Task EditMember_WithNeighbours_DropsItsPageTheDirectoryAndTheNeighbours()
    {
        var ulm = await _site.FindAsync("Stadt Ulm");

        await _site.AssertDropsAsync(["/mitglieder", "/mitglieder/augsburg", "/mitglieder/ulm"], () => _site.EditAsync(ulm, item => item.Alter<MemberCityPart>(part => part.Portrait.Text = "Neues Porträt.")));
    }

    [Fact]
    public async Task UnpublishAndPublishMember_ChangesTheCountToo()
    {
        var berlin = await _site.FindAsync("Hauptstadt Berlin");
        using var admin = await AdminSession.SignInAsync(_site);

        // Filters name all members, so their pages change with the list of names.
        string[] dropped = ["/", "/aktuelles", "/aktuelles?seite=2", "/termine", "/termine?vergangen=1", "/mitglieder"];
        await _site.AssertDropsAsync([.. dropped, "/mitglieder/berlin"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{berlin}/Unpublish"));
        await admin.PostAsync($"/Admin/Contents/ContentItems/{berlin}/Publish");
    }

    [Fact]
    public async Task PublishNews_TheNewestOfTheNetwork_DropsTeasersArchiveFeedAndNeighbour()
    {
        var newest = await CreateNewsAsync("Die bisher neueste", days: 1);
        await _site.GetAsync("/Contents/ContentItems/" + newest);
        var id = "";

        await _site.AssertDropsAsync(["/", "/aktuelles", "/aktuelles?seite=2", "/aktuelles/feed.rss"], async () => id = await CreateNewsAsync("Die neueste", days: 2));
        Assert.False(await _site.IsKeptAsync("/Contents/ContentItems/" + newest));

        await _site.AssertDropsAsync([], () => _site.EditAsync(id, item => item.DisplayText = "Nur ein Entwurf", publish: false));
    }

    [Fact]
    public async Task PublishLater_WhenItsTimeHasCome_DropsThePages()
    {
        var id = await AdminSession.CreateAsync(_site, "Event", "Geplant", publish: false, fill: item =>
        {
            item.Alter<EventPart>(part => part.Start.Value = DateTime.UtcNow.AddDays(400));
            item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = DateTime.UtcNow.AddMinutes(-1));
        });

        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics"], () => _site.RunTaskAsync<ScheduledPublishBackgroundTask>());
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
    }

    [Fact]
    public async Task EditMenu_DropsEveryPageWithTheMenu()
    {
        var menu = await _site.FindAsync("Hauptmenü");

        await _site.AssertDropsAsync(PageCacheSite.HtmlPages, () => _site.EditAsync(menu, item => item.DisplayText = "Hauptmenü"));
    }

    [Fact]
    public async Task EditAndAddWidget_DropsThePagesOfItsLayer()
    {
        const string Contact = "41h2fr49nm9tjtmm3sbwd23tw9";
        await _site.AssertDropsAsync(PageCacheSite.HtmlPages, () => _site.EditAsync(Contact, item => item.Alter<HtmlBodyPart>(part => part.Html += "<p>Neu</p>")));

        var id = "";
        await _site.AssertDropsAsync(["/"], async () => id = await CreateWidgetAsync("Startseite"));
        await _site.AssertDropsAsync(_besideNews, async () => await CreateWidgetAsync("Aktuelles"));

        using var admin = await AdminSession.SignInAsync(_site);
        await _site.AssertDropsAsync(["/"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete"));
    }

    [Fact]
    public async Task EditLayer_DropsEveryPageOnlyWhenItsRuleChanges()
    {
        const string Layer = """{ "name": "T", "steps": [ { "name": "Layers", "Layers": [ { "Name": "Nirgends", "Description": "{0}", "LayerRule": { "Conditions": [ { "$type": "OrchardCore.Rules.Models.BooleanCondition, OrchardCore.Rules", "Name": "BooleanCondition", "Value": {1}, "ConditionId": "nirgends" } ] } } ] } ] }""";

        await _site.AssertDropsAsync([], () => _site.RunAsync(Layer.Replace("{0}", "Eins").Replace("{1}", "false")));
        await _site.AssertDropsAsync([], () => _site.RunAsync(Layer.Replace("{0}", "Zwei").Replace("{1}", "false")));

        await _site.RunAsync("""{ "name": "T", "steps": [ { "name": "settings", "PageSize": 11 } ] }""");
        await _site.AssertDropsAsync(PageCacheSite.HtmlPages, () => _site.RunAsync(Layer.Replace("{0}", "Zwei").Replace("{1}", "true")));
    }

    [Fact]
    public Task ChangeSettings_DropsEverything()
        => _site.AssertDropsAsync(PageCacheSite.Pages, () => _site.RunAsync("""{ "name": "T", "steps": [ { "name": "settings", "SiteName": "Anderer Name" } ] }"""));

    /// <summary>Roles say what visitors may see at all.</summary>
    [Fact]
    public Task ChangeRoles_DropsEverything()
        => _site.AssertDropsAsync(PageCacheSite.Pages, () => _site.RunAsync("""
            { "name": "T", "steps": [ { "name": "roles", "Roles": [ { "Name": "Gast", "Description": "Darf nichts", "Permissions": [] } ] } ] }
            """));

    [Fact]
    public async Task ChangeTemplate_DropsThePagesThatUseIt()
    {
        const string Templates = """{ "name": "T", "steps": [ { "name": "Templates", "Templates": { "Content__Event": { "Content": "<p>{0}</p>", "Description": "" } } } ] }""";
        await _site.RunAsync("""{ "name": "T", "steps": [ { "name": "feature", "enable": [ "OrchardCore.Templates" ] } ] }""");

        await _site.AssertDropsAsync(["/termine/schulung-ki", "/termine/siba-workshop"], () => _site.RunAsync(Templates.Replace("{0}", "Eins")));
        await _site.AssertDropsAsync(["/termine/schulung-ki", "/termine/siba-workshop"], () => _site.RunAsync(Templates.Replace("{0}", "Zwei")));
        await _site.RunAsync("""{ "name": "T", "steps": [ { "name": "feature", "disable": [ "OrchardCore.Templates" ] } ] }""");
    }

    [Fact]
    public Task ChangeContentType_DropsThePagesOfTheType()
        => _site.AssertDropsAsync(["/aktuelles/weihnachtsgruesse", "/aktuelles/augsburg-jahresbericht"], () => _site.RunAsync("""
            { "name": "T", "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "NewsPost", "DisplayName": "Nachricht", "Settings": {}, "ContentTypePartDefinitionRecords": [] } ] } ] }
            """));

    [Fact]
    public async Task RunRecipe_WithContent_DropsThePagesThatShowIt()
    {
        const string Recipe = """
            { "name": "T", "steps": [ { "name": "content", "data": [ {
              "ContentItemId": "4testevent000000000000000a", "ContentItemVersionId": "4testevent000000000000000b", "ContentType": "Event", "DisplayText": "{0}",
              "Latest": true, "Published": true, "TitlePart": { "Title": "{0}" }, "EventPart": { "Start": { "Value": "2032-05-05T10:00:00Z" } } } ] } ] }
            """;

        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics"], () => _site.RunAsync(Recipe.Replace("{0}", "Aus dem Rezept")));
        await _site.AssertDropsAsync(["/termine", "/termine/kalender.ics"], () => _site.RunAsync(Recipe.Replace("{0}", "Noch einmal")));
        Assert.Contains("Noch einmal", (await _site.GetPageAsync("/termine")).Body!.TextContent, StringComparison.Ordinal);
        await _site.AssertDropsAsync([], () => _site.RunAsync(Recipe.Replace("{0}", "Noch einmal")));
    }

    /// <summary>A page that was being made of the old state when the new one was published must not stay.</summary>
    [Fact]
    public async Task PublishAgainAndAgain_UnderLoad_ShowsAtOnce()
    {
        var id = await CreateEventAsync("Runde 0", days: 2);
        using var end = new CancellationTokenSource();
        var visitors = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                (await _site.GetAsync("/")).Dispose();
            }
        })).ToArray();

        for (var round = 1; round <= 25; round++)
        {
            var title = $"Runde {round} ";
            await _site.EditAsync(id, item => item.DisplayText = title);

            using var answer = await _site.GetAsync("/");
            Assert.Contains(title, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await end.CancelAsync();
        await Task.WhenAll(visitors);
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
    }

    /// <summary>The path to a page names the pages above it.</summary>
    [Fact]
    public async Task EditPageAboveOthers_DropsThemOnlyWhenItsNameChanges()
    {
        var news = await _site.FindAsync("Aktuelles");

        await _site.AssertDropsAsync(["/aktuelles", "/aktuelles?seite=2"], () => _site.EditAsync(news, item => item.Alter<HtmlBodyPart>(part => part.Html += "<p>Neu</p>")));
        await _site.AssertDropsAsync(_besideNews, () => _site.EditAsync(news, item => item.DisplayText = "Neuigkeiten"));
    }

    /// <summary>Beside a page stand the addresses of its translations.</summary>
    [Fact]
    public async Task UnpublishTranslation_DropsThePageThatLinksToIt()
    {
        var english = await _site.FindAsync("About us");
        using var admin = await AdminSession.SignInAsync(_site);

        await _site.AssertDropsAsync(["/ueber-uns"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{english}/Unpublish"));
        await _site.AssertDropsAsync(["/ueber-uns"], () => admin.PostAsync($"/Admin/Contents/ContentItems/{english}/Publish"));
        await _site.AssertDropsAsync([], () => _site.EditAsync(english, item => item.Alter<HtmlBodyPart>(part => part.Html += "<p>New</p>")));
    }

    private Task<string> CreateEventAsync(string title, int days, string? memberId = null) => AdminSession.CreateAsync(_site, "Event", title, fill: item => item.Alter<EventPart>(part =>
    {
        part.Start.Value = DateTime.UtcNow.AddDays(days);
        part.Member.ContentItemIds = memberId is null ? [] : [memberId];
    }));

    private Task<string> CreateNewsAsync(string title, int days)
        => AdminSession.CreateAsync(_site, "NewsPost", title, fill: item => item.Alter<NewsPostPart>(part => part.Date.Value = DateTime.UtcNow.Date.AddDays(days)));

    private Task<string> CreateWidgetAsync(string layer)
        => AdminSession.CreateAsync(_site, "TextSection", "Baustein", fill: item => item.Weld(new LayerMetadata { Layer = layer, Zone = "AfterContent", Position = 1 }));
}
