using Defus.Orchard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Content;

public abstract class ContentManagerTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task CreateAsync_Published_RaisesEventsInOrderAndReverse()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        await site.PublishAsync("Eins");
        Assert.Equal(
            ["Activating1", "Activating2", "Activated2", "Activated1", "Initializing1", "Initializing2", "Initialized2", "Initialized1",
             "Creating1", "Creating2", "Created2", "Created1", "Publishing1", "Publishing2", "Published2", "Published1"],
            site.Events.Take());
    }

    [Fact]
    public async Task CreateAsync_Published_SetsIdsDatesAndFlags()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var item = await LoadAsync(site, await site.PublishAsync("Eins"));
        Assert.Equal(26, item.ContentItemId.Length);
        Assert.Equal(26, item.ContentItemVersionId.Length);
        Assert.True(item is { Published: true, Latest: true });
        Assert.Equal((site.Clock.UtcNow, site.Clock.UtcNow, site.Clock.UtcNow), (item.CreatedUtc, item.ModifiedUtc, item.PublishedUtc));
        Assert.Equal("Eins", item.Get<StoryPart>(nameof(StoryPart))!.Text);
    }

    [Fact]
    public async Task CreateAsync_Cancelled_StoresNothing()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        site.Events.Cancel = "Creating";
        var id = await site.PublishAsync("Eins");
        Assert.Null(await site.GetAsync(x => x.GetAsync(id, VersionOptions.Latest)));
    }

    [Fact]
    public async Task DraftRequired_VersionableType_AddsVersionThatReplacesThePublishedOneOnPublish()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        site.Events.Take();
        await EditAsync(site, id, "Zwei");
        Assert.Equal(["Versioning1", "Versioning2", "Versioned2", "Versioned1", "Updating1", "Updating2", "Updated2", "Updated1", "DraftSaving1", "DraftSaving2", "DraftSaved2", "DraftSaved1"], site.Events.Take());
        Assert.Equal(("Eins", "Zwei"), (await TextAsync(site, id, VersionOptions.Published), await TextAsync(site, id, VersionOptions.Draft)));
        Assert.True((await LoadAsync(site, id)).HasDraft());

        await site.DoAsync(async manager => await manager.PublishAsync((await manager.GetAsync(id, VersionOptions.Latest))!));
        Assert.Equal("Zwei", await TextAsync(site, id, VersionOptions.Published));
        Assert.Null(await site.GetAsync(x => x.GetAsync(id, VersionOptions.Draft)));
        Assert.Equal(2, (await site.GetAsync(x => x.GetAllVersionsAsync(id))).Count());
        Assert.Single((await site.GetAsync(x => x.GetAllVersionsAsync(id))), x => x.Published && x.Latest);
    }

    [Fact]
    public async Task DraftRequired_TypeWithoutVersions_TurnsTheVersionIntoADraft()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = "";
        await site.DoAsync(async manager =>
        {
            var item = await manager.NewAsync("Single");
            await manager.CreateAsync(item, VersionOptions.Published);
            id = item.ContentItemId;
        });
        await site.DoAsync(manager => manager.GetAsync(id, VersionOptions.DraftRequired));
        Assert.Null(await site.GetAsync(x => x.GetAsync(id)));
        Assert.Single(await site.GetAsync(x => x.GetAllVersionsAsync(id)));
    }

    [Fact]
    public async Task PublishAsync_Cancelled_LeavesTheOldVersionPublished()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        site.Events.Cancel = "Publishing";
        await site.DoAsync(async manager => Assert.False(await manager.PublishAsync((await manager.GetAsync(id, VersionOptions.Latest))!)));
        Assert.Equal("Eins", await TextAsync(site, id, VersionOptions.Published));
    }

    [Fact]
    public async Task UnpublishAsync_LatestVersion_TakesItOfflineAtOnce()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        Assert.NotNull(await site.GetAsync(x => x.GetAsync(id)));
        await site.DoAsync(async manager => await manager.UnpublishAsync((await manager.GetAsync(id, VersionOptions.Latest))!));
        Assert.Null(await site.GetAsync(x => x.GetAsync(id)));
        Assert.NotNull((await site.GetAsync(x => x.GetAsync(id, VersionOptions.Draft)))!.PublishedUtc);
    }

    [Fact]
    public async Task UnpublishAsync_OldVersion_IsRefused()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        await site.DoAsync(async manager =>
        {
            var published = (await manager.GetAsync(id))!;
            await Assert.ThrowsAsync<InvalidOperationException>(() => manager.UnpublishAsync(published));
        });
    }

    [Fact]
    public async Task RemoveAsync_Item_KeepsItsVersionsInTheHistory()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        await site.DoAsync(async manager => Assert.True(await manager.RemoveAsync((await manager.GetAsync(id, VersionOptions.Latest))!)));
        Assert.Null(await site.GetAsync(x => x.GetAsync(id, VersionOptions.Latest)));
        Assert.All(await site.GetAsync(x => x.GetAllVersionsAsync(id)), x => Assert.False(x.Published || x.Latest));
        Assert.Equal(2, (await site.GetAsync(x => x.GetAllVersionsAsync(id))).Count());
    }

    [Fact]
    public async Task DiscardDraftAsync_Draft_MakesThePublishedVersionTheLatest()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        await site.DoAsync(async manager => await manager.DiscardDraftAsync((await manager.GetAsync(id, VersionOptions.Draft))!));
        Assert.Equal("Eins", await TextAsync(site, id, VersionOptions.Latest));
    }

    [Fact]
    public async Task CloneAsync_Item_GivesADraftWithIdsOfItsOwn()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        var cloneId = "";
        await site.DoAsync(async manager => cloneId = (await manager.CloneAsync((await manager.GetAsync(id))!)).ContentItemId);
        Assert.NotEqual(id, cloneId);
        Assert.Equal("Eins", await TextAsync(site, cloneId, VersionOptions.Draft));
        Assert.Null(await site.GetAsync(x => x.GetAsync(cloneId)));
    }

    [Fact]
    public async Task RestoreAsync_OldVersion_BecomesTheDraft()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        var old = (await LoadAsync(site, id)).ContentItemVersionId;
        await EditAsync(site, id, "Zwei");
        await site.DoAsync(async manager => await manager.PublishAsync((await manager.GetAsync(id, VersionOptions.Latest))!));
        await site.DoAsync(async manager => Assert.True((await manager.RestoreAsync((await manager.GetVersionAsync(old))!)).Succeeded));
        Assert.Equal(("Zwei", "Eins"), (await TextAsync(site, id, VersionOptions.Published), await TextAsync(site, id, VersionOptions.Draft)));
        Assert.Equal(3, (await site.GetAsync(x => x.GetAllVersionsAsync(id))).Count());
    }

    [Fact]
    public async Task UpdateAsync_ChangedBySomebodyElse_IsAConflict()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        await Assert.ThrowsAsync<ConcurrencyException>(() => site.DoAsync(async manager =>
        {
            var mine = (await manager.GetAsync(id, VersionOptions.Draft))!;
            await EditAsync(site, id, "Drei");
            mine.Alter<StoryPart>(x => x.Text = "Vier");
            await manager.UpdateAsync(mine);
        }));
        Assert.Equal("Drei", await TextAsync(site, id, VersionOptions.Draft));
    }

    [Fact]
    public async Task GetAsync_ManyIds_KeepsTheirOrder()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var a = await site.PublishAsync("a");
        var b = await site.PublishAsync("b");
        var c = await site.PublishAsync("c");
        var found = await site.GetAsync(x => x.GetAsync([c, "nothing", a, b, a]));
        Assert.Equal(["c", "a", "b"], found.Select(x => x.DisplayText));
    }

    [Fact]
    public async Task GetAsync_TwoRequests_ShareNothingThatCanChange()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        var first = await LoadAsync(site, id);
        first.Alter<StoryPart>(x => x.Text = "nur hier");
        first.DisplayText = "nur hier";
        var part = (await LoadAsync(site, id)).Get<StoryPart>(nameof(StoryPart))!;
        part.Tags[0] = "nur hier";
        part.Note.Value = "nur hier";
        part.Get<NoteField>("Note")!.Value = "nur hier";
        var other = (await LoadAsync(site, id)).Get<StoryPart>(nameof(StoryPart))!;
        Assert.Equal(("a", "n", "n"), (other.Tags[0], other.Note.Value, other.Get<NoteField>("Note")!.Value));
        Assert.Equal(("Eins", "Eins"), (await TextAsync(site, id, VersionOptions.Published), (await LoadAsync(site, id)).DisplayText));
    }

    [Fact]
    public async Task Query_PublishedOfType_FindsOnlyPublishedVersions()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var id = await site.PublishAsync("Eins");
        await EditAsync(site, id, "Zwei");
        await site.DoAsync(async services =>
        {
            var rows = await services.GetRequiredService<ISession>().Query<ContentItem, ContentItemIndex>(x => x.ContentType == "Story" && x.Published).ListAsync(Stop);
            Assert.Equal("Eins", Assert.Single(rows).DisplayText);
        });
    }

    private static Task EditAsync(ContentSite site, string id, string text) => site.DoAsync(async manager =>
    {
        var draft = (await manager.GetAsync(id, VersionOptions.DraftRequired))!;
        draft.Alter<StoryPart>(x => x.Text = text);
        await manager.UpdateAsync(draft);
        await manager.SaveDraftAsync(draft);
    });

    private static async Task<ContentItem> LoadAsync(ContentSite site, string id) => (await site.GetAsync(x => x.GetAsync(id)))!;

    private static async Task<string?> TextAsync(ContentSite site, string id, VersionOptions version)
        => (await site.GetAsync(x => x.GetAsync(id, version)))!.Get<StoryPart>(nameof(StoryPart))!.Text;
}

public sealed class SqliteContentManagerTests : ContentManagerTests<SqliteTestDatabase>;

public sealed class PostgresContentManagerTests : ContentManagerTests<PostgresTestDatabase>;
