using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Trash;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Nothing that was saved is lost: every saved draft can be looked at and brought back.</summary>
public sealed class DraftHistoryTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public DraftHistoryTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SaveDraft_OverADraftOfSomebodyElse_KeepsBothWithTheirNames()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        using var editor = await AdminSession.SignInAsync(_site, "Geschäftsstelle");
        var id = await AdminSession.CreateAsync(_site, "Page", "Erster Stand", publish: false);
        await SaveAsync(editor, id, "Zweiter Stand");
        await SaveAsync(admin, id, "Dritter Stand");
        await SaveAsync(admin, id, "Dritter Stand");

        var versions = (await VersionsAsync(id)).Select(version => (version.DisplayText, version.Author, version.Latest)).ToArray();

        Assert.Equal([("Erster Stand", null, false), ("Zweiter Stand", editor.Name, false), ("Dritter Stand", "admin", true)], versions.Select(x => (x.DisplayText, string.IsNullOrEmpty(x.Author) ? null : x.Author, x.Latest)));
        var page = (await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Versions")).QuerySelector("main table")!.Text();
        Assert.Contains(editor.Name, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfADraftThatWasReplaced_BringsItsTextBack()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "Page", "Alles getippt", publish: false);
        await SaveAsync(admin, id, "Versehen");
        var first = (await VersionsAsync(id))[0].ContentItemVersionId;

        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Versions/{first}/Restore");

        Assert.Equal("Alles getippt", (await VersionsAsync(id)).Single(version => version.Latest).DisplayText);
    }

    [Fact]
    public async Task BackgroundTask_AfterThirtyDays_DeletesReplacedDraftsButNoVersionThatWasPublic()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "Page", "War öffentlich");
        await SaveAsync(admin, id, "Entwurf 1");
        await SaveAsync(admin, id, "Entwurf 2");
        await PublishAsync(admin, id, "Wieder öffentlich");
        var trashed = await AdminSession.CreateAsync(_site, "Page", "Im Papierkorb 1", publish: false);
        await SaveAsync(admin, trashed, "Im Papierkorb 2");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{trashed}/Delete");
        await AgeAsync(id);
        await AgeAsync(trashed);

        await _site.RunTaskAsync<TrashBackgroundTask>();

        Assert.Equal(["War öffentlich", "Wieder öffentlich"], (await VersionsAsync(id)).Select(version => version.DisplayText));
        Assert.Equal(["Im Papierkorb 1", "Im Papierkorb 2"], (await VersionsAsync(trashed)).Select(version => version.DisplayText));
    }

    [Fact]
    public async Task BackgroundTask_VersionUnpublishedWhileADraftWasThere_KeepsIt()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "Page", "War öffentlich");
        await SaveAsync(admin, id, "Entwurf 1");
        await SaveAsync(admin, id, "Entwurf 2");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Unpublish");
        await AgeAsync(id);

        await _site.RunTaskAsync<TrashBackgroundTask>();

        Assert.Equal(["War öffentlich", "Entwurf 2"], (await VersionsAsync(id)).Select(version => version.DisplayText));
    }

    [Fact]
    public async Task Unpublish_WithoutADraft_LooksLikeNoDraftAndIsKept()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "Page", "Vom Netz genommen");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Unpublish");

        Assert.Equal("Offline", (await admin.OpenAsync("/Admin/Contents/ContentItems/Page?q=Vom+Netz")).QuerySelector("tbody .status")!.Text());
        await SaveAsync(admin, id, "Entwurf 1");
        await SaveAsync(admin, id, "Entwurf 2");

        var states = (await admin.OpenAsync($"/Admin/Contents/ContentItems/{id}/Versions")).QuerySelectorAll("tbody .status").Select(x => x.Text());
        Assert.Equal(["Entwurf", "Älterer Entwurf", "War veröffentlicht"], states);
        await AgeAsync(id);
        await _site.RunTaskAsync<TrashBackgroundTask>();
        Assert.Equal(["Vom Netz genommen", "Entwurf 2"], (await VersionsAsync(id)).Select(version => version.DisplayText));
    }

    private static Task SaveAsync(AdminSession editor, string id, string title) => PressAsync(editor, id, title, "submit.Save");

    private static Task PublishAsync(AdminSession editor, string id, string title) => PressAsync(editor, id, title, "submit.Publish");

    private static async Task PressAsync(AdminSession editor, string id, string title, string button)
        => await editor.PressAsync(await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit"), $"button[value='{button}']", ("TitlePart.Title", title));

    private async Task<ContentItem[]> VersionsAsync(string id)
    {
        ContentItem[] versions = [];
        await _site.InScopeAsync(async services => versions = [.. (await services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id)).OrderBy(version => version.Id)]);
        return versions;
    }

    private Task AgeAsync(string id) => _site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        foreach (var version in await services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id))
        {
            version.ModifiedUtc -= TimeSpan.FromDays(31);
            version.PublishedUtc -= TimeSpan.FromDays(31);
            await session.SaveAsync(version);
        }
    });
}
