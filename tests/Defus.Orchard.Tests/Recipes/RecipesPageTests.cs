using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>Running a recipe again in the administration: editors' work stays, and the page tells what happened.</summary>
public sealed class RecipesPageTests : IClassFixture<SiteWithFaultyRecipe>
{
    private const string Address = "/Admin/Recipes";

    private readonly SiteWithFaultyRecipe _site;

    public RecipesPageTests(SiteWithFaultyRecipe site)
    {
        _site = site;
    }

    [Fact]
    public async Task RunStructureRecipe_AfterAnEditorChangedAPage_LeavesItAloneAndSaysSo()
    {
        var id = await EditAsync("Über uns", "Über unser Netzwerk");
        var before = await _site.SnapshotAsync();

        for (var run = 0; run < 2; run++)
        {
            var page = await RunAsync("DefusStructure");
            var report = page.QuerySelector("main .recipe-report")!;

            Assert.Contains("Es hat nichts verändert.", report.Text(), StringComparison.Ordinal);
            Assert.Contains("unangetastet: 1.", report.Text(), StringComparison.Ordinal);
            var kept = Assert.Single(page.QuerySelectorAll("main li.recipe-kept")).Text();
            Assert.Contains(id, kept, StringComparison.Ordinal);
            Assert.Contains("seit der Einrichtung", kept, StringComparison.Ordinal);
            Assert.Equal(before, await _site.SnapshotAsync());
            Assert.Contains(_site.Log, line => line.StartsWith("defus-structure.recipe.json, step ", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task RunRecipe_ThatFails_NamesThePlaceAndChangesNothing()
    {
        var before = await _site.SnapshotAsync();

        var error = (await RunAsync(SiteWithFaultyRecipe.RecipeName)).QuerySelector("main .recipe-error[role=alert]")!;

        Assert.Contains("Es wurde nichts verändert", error.Text(), StringComparison.Ordinal);
        Assert.Equal(
            [$"{MemoryRecipe.FileName}, Zeile 3", "2 roles", "$.steps[1].Roles[0].Permissions[0]"],
            error.QuerySelectorAll("dd").Select(value => value.Text()).SkipLast(1));
        Assert.Equal("Es gibt kein Recht „FlyToTheMoon“.", error.QuerySelectorAll("dd")[^1].Text());
        Assert.Equal(before, await _site.SnapshotAsync());
    }

    [Fact]
    public async Task TryRecipe_WithSeveralMistakes_NamesThemAllAndChangesNothing()
    {
        var before = await _site.SnapshotAsync();
        var files = _site.MediaFiles();

        var page = await RunAsync(SiteWithFaultyRecipe.MistakenRecipeName, "DryRun");

        Assert.Equal(
            [
                "Zeile 2 1 settings $.steps[0].PageSize",
                "Zeile 2 1 settings $.steps[0].TimeZoneId",
                "Zeile 5 2 roles $.steps[1].Roles[1].Permissions[0]",
                "Zeile 5 2 roles $.steps[1].Roles[1].Permissions[2]",
                "Zeile 6 2 roles $.steps[1].Roles[2]",
                "Zeile 7 3 flyToTheMoon $.steps[2].name",
                "Zeile 8 4 feature $.steps[3].enable[1]",
                "Zeile 10 5 content $.steps[4].data[0]",
                "Zeile 12 5 content $.steps[4].data[2]",
            ],
            page.QuerySelectorAll("main .recipe-errors > li").Select(error => string.Join(' ', error.QuerySelectorAll("dd").SkipLast(1).Select(value => value.Text().Split(", ")[^1]))));
        Assert.Equal(
            [
                "Der Wert \"many\" ist nicht von der Art „ganze Zahl“.",
                "Es gibt keine Zeitzone „Moon/Sea“. Schreiben Sie einen IANA-Namen wie Europe/Berlin.",
                "Es gibt kein Recht „FlyToTheMoon“.",
                "Es gibt kein Recht „FlyToTheSun“.",
                "Der Rolle fehlt der Name.",
                "Keine eingeschaltete Funktion kennt den Schritt „flyToTheMoon“. Ist er falsch geschrieben, oder muss seine Funktion erst eingeschaltet werden?",
                "Es gibt keine Funktion „OrchardCore.Moon“.",
                "Inhalt „“ (Moon, a), $: Den Inhaltstyp „Moon“ gibt es nicht.",
                "Inhalt „“ (Page, c), $.TitlePart: Ein Teil muss ein JSON-Objekt sein.",
            ],
            page.QuerySelectorAll("main .recipe-errors > li dd:last-child").Select(reason => reason.Text()));
        Assert.Contains("Es wurden 9 Fehler gefunden", page.QuerySelector("main .recipe-error")!.Text(), StringComparison.Ordinal);
        Assert.Equal(before, await _site.SnapshotAsync());
        Assert.Equal(files, _site.MediaFiles());
        Assert.DoesNotContain("OrchardCore.Placements", await _site.EnabledFeaturesAsync());
    }

    [Fact]
    public async Task TryRecipe_ThatWouldChangeTheSite_ShowsTheDifferencesAndTakesEverythingBack()
    {
        var before = await _site.SnapshotAsync();
        var files = _site.MediaFiles();

        var page = await RunAsync(SiteWithFaultyRecipe.ChangingRecipeName, "DryRun");

        Assert.Contains("Probelauf", page.QuerySelector("main .recipe-report")!.Text(), StringComparison.Ordinal);
        var setting = page.QuerySelectorAll("main li.recipe-changed").Single(line => line.Text().Contains("PageSize", StringComparison.Ordinal));
        Assert.Equal(("vorher: 10", "nachher: 77"), (setting.QuerySelector("del")!.Text(), setting.QuerySelector("ins")!.Text()));
        Assert.Contains("Prüfstand", page.QuerySelector("main li.recipe-created")!.Text(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main li.recipe-created"), line => line.Text().Contains("probe.png", StringComparison.Ordinal));
        Assert.Equal(before, await _site.SnapshotAsync());
        Assert.Equal(files, _site.MediaFiles());
        Assert.DoesNotContain("OrchardCore.Placements", await _site.EnabledFeaturesAsync());
        Assert.Equal(SiteWithFaultyRecipe.ChangingRecipeName, page.QuerySelector<IHtmlInputElement>("main form[action$='/Execute'] input[name=name]")!.Value);
    }

    [Fact]
    public async Task RunRecipe_ThatIsHiddenOrForSetUpOnly_IsNotFound()
    {
        using var admin = await SignInAsync();
        var token = await TokenAsync(admin);

        foreach (var name in (string[])["Defus", "DefusSample", "Nothing"])
        {
            using var answer = await PostAsync(admin, name, token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task RunRecipe_WithoutToken_IsRefused()
    {
        using var admin = await SignInAsync();

        using var answer = await PostAsync(admin, "DefusStructure", token: string.Empty);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task GetRecipes_AsEditor_IsForbidden()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234 /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var editor = _site.CreateVisitor(keepCookies: true);
        (await editor.SignInAsync("mia", "Abcd-1234")).Dispose();

        using var answer = await editor.GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Contains("/Error/403", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpClient> SignInAsync()
    {
        var admin = _site.CreateVisitor(keepCookies: true);
        (await admin.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        return admin;
    }

    private async Task<IHtmlDocument> RunAsync(string name, string action = "Execute")
    {
        using var admin = await SignInAsync();
        using var answer = await PostAsync(admin, name, await TokenAsync(admin), action);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ParseAsync();
    }

    private static async Task<string> TokenAsync(HttpClient admin)
    {
        using var page = await admin.GetAsync(Address, TestContext.Current.CancellationToken);
        return (await page.ParseAsync()).QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient admin, string name, string token, string action = "Execute")
        => admin.PostAsync($"{Address}/{action}", new FormUrlEncodedContent([new("name", name), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);

    private async Task<string> EditAsync(string displayText, string newText)
    {
        var id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var contentManager = services.GetRequiredService<IContentManager>();
            var index = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.DisplayText == displayText && x.Published).FirstOrDefaultAsync();
            var item = (await contentManager.GetAsync(id = index!.ContentItemId, VersionOptions.DraftRequired))!;
            item.DisplayText = newText;
            await contentManager.UpdateAsync(item);
            await contentManager.PublishAsync(item);
        });
        return id;
    }
}

/// <summary>A site that offers a recipe whose second step fails.</summary>
public sealed class SiteWithFaultyRecipe : SqliteSite
{
    public const string RecipeName = "Test";
    public const string ChangingRecipeName = "Changing";
    public const string MistakenRecipeName = "Mistaken";

    private readonly RecipeLog _log = new();

    /// <summary>What the console says of recipes.</summary>
    public IEnumerable<string> Log => _log.Lines;

    protected override void AddServices(IServiceCollection services)
    {
        services.AddScoped<IRecipeHarvester, FaultyRecipes>();
        services.AddSingleton<ILoggerProvider>(_log);
    }

    private sealed class FaultyRecipes : IRecipeHarvester
    {
        public Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
        {
            var changing = MemoryRecipe.Create("""
                { "name": "Changing", "steps": [
                  { "name": "feature", "enable": [ "OrchardCore.Placements" ] },
                  { "name": "roles", "Roles": [ { "Name": "Prüfstand", "Permissions": [] } ] },
                  { "name": "media", "Files": [ { "TargetPath": "probe.png", "Base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" } ] },
                  { "name": "settings", "PageSize": 77 } ] }
                """);
            changing.Name = ChangingRecipeName;
            var mistaken = MemoryRecipe.Create("""
                { "name": "Mistaken", "steps": [
                  { "name": "settings", "PageSize": "many", "TimeZoneId": "Moon/Sea" },
                  { "name": "roles", "Roles": [
                      { "Name": "Good", "Permissions": [] },
                      { "Name": "Probe", "Permissions": [ "FlyToTheMoon", "ViewContent", "FlyToTheSun" ] },
                      { "Name": "", "Permissions": [] } ] },
                  { "name": "flyToTheMoon" },
                  { "name": "feature", "enable": [ "OrchardCore.Placements", "OrchardCore.Moon" ] },
                  { "name": "content", "data": [
                      { "ContentItemId": "a", "ContentItemVersionId": "a", "ContentType": "Moon" },
                      { "ContentItemId": "b", "ContentItemVersionId": "b", "ContentType": "Page", "DisplayText": "Good", "Latest": true, "Published": true, "TitlePart": { "Title": "Good" } },
                      { "ContentItemId": "c", "ContentItemVersionId": "c", "ContentType": "Page", "TitlePart": 7 } ] },
                  { "name": "media", "Files": [ { "TargetPath": "mistaken.png", "Base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" } ] } ] }
                """);
            mistaken.Name = MistakenRecipeName;
            return Task.FromResult<IEnumerable<RecipeDescriptor>>([changing, mistaken, MemoryRecipe.Create("""
                { "name": "Test", "steps": [
                  { "name": "settings", "PageSize": 77 },
                  { "name": "roles", "Roles": [ { "Name": "Probe", "Permissions": [ "FlyToTheMoon" ] } ] } ] }
                """)]);
        }
    }

    private sealed class RecipeLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName)
        {
            return categoryName == typeof(RecipeExecutor).FullName ? this : NullLogger.Instance;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            return null;
        }

        public bool IsEnabled(LogLevel logLevel)
        {
            return true;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
