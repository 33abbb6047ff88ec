using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>Everything is exported and imported into a fresh site: the same site, item by item and page by page.</summary>
public abstract class RoundTripTests<TSite, TBlankSite> : IAsyncLifetime
    where TSite : Site, new()
    where TBlankSite : Site, new()
{
    // A text that a recipe would run.
    private const string Script = "[js: variables('secret')]";

    private readonly TSite _source = new();
    private readonly TBlankSite _target = new();

    public async ValueTask InitializeAsync()
    {
        await _source.InitializeAsync();
        await _target.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _target.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task ExportEverything_ImportedIntoABlankSite_GivesTheSameSite()
    {
        await WorkOnSourceAsync();
        var package = await ExportAsync();
        var blank = await _target.SnapshotAsync();
        using var admin = await AdminVisitor.SignInAsync(_target);
        blank = await _target.SnapshotAsync();

        using var answer = await admin.UploadAsync(package);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var dryRun = await answer.ParseAsync();
        Assert.True(dryRun.QuerySelector("main .recipe-error") is null, dryRun.QuerySelector("main .recipe-error")?.Text());
        Assert.Contains(dryRun.QuerySelectorAll("del"), text => text.Text().Contains("•••", StringComparison.Ordinal));
        Assert.DoesNotContain("AQAAAA", dryRun.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(blank, await _target.SnapshotAsync());
        Assert.False(Directory.Exists(_target.MediaFolder) && _target.MediaFiles().Length > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await _target.Visitor.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);

        var applied = await admin.ApplyAsync(dryRun);

        Assert.NotNull(applied.QuerySelector("main .recipe-report"));
        Assert.Equal(
            dryRun.QuerySelectorAll(".recipe-changes > li").Select(line => line.Text()),
            applied.QuerySelectorAll(".recipe-changes > li").Select(line => line.Text()));
        await AssertSameAsync();
    }

    [Fact]
    public async Task ExportEverything_AfterTheSiteWasSpoilt_BringsItBack()
    {
        await WorkOnSourceAsync();
        var package = await ExportAsync();
        var before = await _source.DocumentsAsync(withOlderVersions: true);
        var media = _source.MediaHashes();
        await _source.InScopeAsync(async services =>
        {
            var contentManager = services.GetRequiredService<IContentManager>();
            foreach (var id in before.Keys.Where(key => key.StartsWith("content Page ", StringComparison.Ordinal)).Select(key => key.Split(' ')[2]).Distinct())
            {
                await contentManager.RemoveAsync((await contentManager.GetAsync(id, VersionOptions.Latest))!);
            }
        });
        await _source.RunAsync("""{ "steps": [ { "name": "settings", "SiteName": "Verdorben", "PageSize": 3 } ] }""");
        File.WriteAllText(_source.MediaFiles()[0], "spoilt");

        using var admin = await AdminVisitor.SignInAsync(_source);
        using var answer = await admin.UploadAsync(package, replaceChanged: true);
        await admin.ApplyAsync(await answer.ParseAsync());

        AssertSame(before, await _source.DocumentsAsync(withOlderVersions: true));
        Assert.Equal(media, _source.MediaHashes());
    }

    private async Task WorkOnSourceAsync()
    {
        await _source.RunAsync("""
            { "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Queries.Sql", "OrchardCore.Templates", "OrchardCore.Placements", "OrchardCore.AdminMenu", "OrchardCore.BackgroundTasks" ] },
              { "name": "queries", "Queries": [ { "Name": "Seiten", "Source": "Sql", "Template": "SELECT DocumentId FROM ContentItemIndex WHERE Published = true", "ReturnContentItems": true } ] },
              { "name": "templates", "Templates": { "Content__Probe": { "Description": "Zur Probe", "Content": "<p>{{ Model.ContentItem.DisplayText }}</p>" } } },
              { "name": "placements", "Placements": { "ProbePart": [ { "place": "Content:5" } ] } },
              { "name": "adminmenu", "data": [ { "Id": "menu1", "Name": "Probe", "Enabled": true, "MenuItems": [ { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkUrl": "/hilfe", "LinkText": "Hilfe", "UniqueId": "n1", "Enabled": true } ] } ] },
              { "name": "MediaProfiles", "MediaProfiles": { "banner": { "Hint": "breit", "Width": 1024, "Height": 300, "Mode": "Crop", "Format": "Undefined", "Quality": 80 } } },
              { "name": "layers", "Layers": [ { "Name": "Nur Hilfe", "Description": "auf der Hilfe", "LayerRule": { "Conditions": [ { "$type": "OrchardCore.Rules.Models.HomepageCondition, OrchardCore.Rules", "Value": false, "Name": "HomepageCondition", "ConditionId": "c1" } ] } } ] },
              { "name": "media", "Files": [ { "TargetPath": "probe/hallo welt.png", "Base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" } ] },
              { "name": "media", "Files": [ { "TargetPath": "probe/hallo.png", "Base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "Note": { "AlternativeText": "Ein Punkt", "Copyright": "Foto: Stadt", "FocusX": 0.2, "FocusY": 0.8 } } ] },
              { "name": "BackgroundTasks", "Tasks": { "OrchardCore.AuditTrail.Services.AuditTrailBackgroundTask": { "Schedule": "5 4 * * *", "Enable": false } } },
              { "name": "settings", "PageSize": 17 },
              { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234 /Roles:Mitgliedsredaktion" ] } ] }
            """);
        await _source.InScopeAsync(async services =>
        {
            var contentManager = services.GetRequiredService<IContentManager>();
            for (var i = 0; i < 3; i++)
            {
                var page = await contentManager.NewAsync("Page");
                page.Owner = "somebody-else";
                page.Author = "mia";
                Write(page, $"Seite {i}", $"<p>Text {i}</p>");
                await contentManager.CreateAsync(page, i == 0 ? VersionOptions.Draft : VersionOptions.Published);
            }
        });
        await _source.InScopeAsync(async services =>
        {
            // A published page with a draft over it.
            var contentManager = services.GetRequiredService<IContentManager>();
            var published = (await services.GetRequiredService<ISession>().Query<ContentItem, OrchardCore.ContentManagement.Records.ContentItemIndex>(index => index.DisplayText == "Seite 1").FirstOrDefaultAsync())!;
            var draft = (await contentManager.GetAsync(published.ContentItemId, VersionOptions.DraftRequired))!;
            Write(draft, Script, "<p>Entwurf</p>");
            await contentManager.SaveDraftAsync(draft);
        });
        await _source.InScopeAsync(async services =>
        {
            // A page with an older version.
            var contentManager = services.GetRequiredService<IContentManager>();
            var first = (await services.GetRequiredService<ISession>().Query<ContentItem, OrchardCore.ContentManagement.Records.ContentItemIndex>(index => index.DisplayText == "Seite 2").FirstOrDefaultAsync())!;
            var second = (await contentManager.GetAsync(first.ContentItemId, VersionOptions.DraftRequired))!;
            Write(second, "Seite 2, neu", "<p>Neu</p>");
            await contentManager.PublishAsync(second);
        });
    }

    private static void Write(ContentItem page, string title, string body)
    {
        page.DisplayText = title;
        page.Alter<TitlePart>(part => part.Title = title);
        page.Alter<HtmlBodyPart>(part => part.Html = body);
    }

    private async Task<byte[]> ExportAsync()
    {
        using var admin = await AdminVisitor.SignInAsync(_source);
        const string create = "/Admin/DeploymentPlan/Create";
        using var created = await admin.PostAsync(create, create, ("Name", "Alles"));
        var plan = created.Headers.Location!.ToString().Split('/')[^1];
        using var added = await admin.PostAsync($"/Admin/DeploymentPlan/{plan}/Step/Create?type=SiteDeploymentStep", create, ("SiteDeploymentStep.Flags[IncludeSignInSecrets]", "true"), ("SiteDeploymentStep.Flags[IncludeOlderVersions]", "true"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var package = await admin.PostAsync($"/Admin/DeploymentPlan/ExportFile/Execute/{plan}", create);
        Assert.Equal("application/zip", package.Content.Headers.ContentType?.MediaType);
        var bytes = await package.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(archive.GetEntry("Recipe.json"));
        return bytes;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, pair => Assert.Equal(pair.Value, actual[pair.Key]));
    }

    private async Task AssertSameAsync()
    {
        var expected = await _source.DocumentsAsync(withOlderVersions: true);
        AssertSame(expected, await _target.DocumentsAsync(withOlderVersions: true));
        Assert.Contains(expected.Values, json => json.Contains("variables(", StringComparison.Ordinal));
        Assert.Contains(expected, pair => pair.Value.Contains("\"Seite 2\"", StringComparison.Ordinal) && pair.Value.Contains("\"Latest\":false,\"Published\":false", StringComparison.Ordinal));
        Assert.Contains("Foto: Stadt", expected["MediaNotesDocument"], StringComparison.Ordinal);
        Assert.Contains("5 4 * * *", expected["BackgroundTaskDocument"], StringComparison.Ordinal);
        Assert.Equal(_source.MediaHashes(), _target.MediaHashes());

        var paths = await _source.PublicPathsAsync();
        Assert.True(paths.Length > 30);
        var pages = await _target.PagesAsync(paths);
        Assert.All(await _source.PagesAsync(paths), page => Assert.Equal(page.Value, pages[page.Key]));
    }
}

public sealed class SqliteRoundTripTests : RoundTripTests<SqliteSite, BlankSqliteSite>;

public sealed class PostgresRoundTripTests : RoundTripTests<PostgresSite, BlankPostgresSite>;
