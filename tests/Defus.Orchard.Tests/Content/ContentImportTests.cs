using System.Text.Json;
using System.Text.Json.Nodes;
using Defus.Orchard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Content;

public abstract class ContentImportTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    private const string Id = "4import000000000000000000a";

    [Fact]
    public async Task ImportAsync_NewItem_KeepsItsOwnDatesAndOwner()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var report = await site.ImportAsync(Item("v1", "Eins", """ "PublishedUtc":"2020-01-02T03:04:05Z","Owner":"u7","Author":"Anna" """));
        Assert.Equal(1, report.Created);
        var item = (await site.GetAsync(x => x.GetAsync(Id)))!;
        Assert.Equal((new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc), "u7", "Anna"), (item.PublishedUtc, item.Owner, item.Author));
    }

    [Fact]
    public async Task ImportAsync_SameTwice_ChangesNothingTheSecondTime()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        await site.ImportAsync(Item("v1", "Eins"));
        var before = await StateAsync(site);
        site.Clock.UtcNow = site.Clock.UtcNow.AddDays(3);
        site.Events.Take();
        var report = await site.ImportAsync(Item("v1", "Eins"));
        Assert.Equal((0, 0, 1), (report.Created, report.Updated, report.Unchanged));
        Assert.Empty(site.Events.Take());
        Assert.Equal(before, await StateAsync(site));
    }

    [Fact]
    public async Task ImportAsync_ChangedInTheRecipe_UpdatesTheVersion()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        await site.ImportAsync(Item("v1", "Eins"));
        var report = await site.ImportAsync(Item("v1", "Zwei"));
        Assert.Equal((0, 1), (report.Created, report.Updated));
        Assert.Equal("Zwei", (await site.GetAsync(x => x.GetAsync(Id)))!.DisplayText);
        Assert.Single(await site.GetAsync(x => x.GetAllVersionsAsync(Id)));
    }

    [Fact]
    public async Task ImportAsync_NewVersionOfUntouchedItem_ReplacesIt()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        await site.ImportAsync(Item("v1", "Eins"));
        await site.ImportAsync(Item("v2", "Zwei"));
        Assert.Equal("Zwei", (await site.GetAsync(x => x.GetAsync(Id)))!.DisplayText);
        Assert.Single(await site.GetAsync(x => x.GetAllVersionsAsync(Id)), x => x.Published || x.Latest);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("draft")]
    [InlineData("unpublish")]
    [InlineData("remove")]
    public async Task ImportAsync_ItemEditedSince_IsLeftAloneAndReported(string edit)
    {
        await using var site = await ContentSite.OpenAsync(Database);
        await site.ImportAsync(Item("v1", "Eins"));
        await site.DoAsync(manager => EditAsync(manager, edit));
        var before = await StateAsync(site);
        foreach (var item in new[] { Item("v1", "Eins"), Item("v1", "Neu im Rezept"), Item("v2", "Neue Version") })
        {
            var report = await site.ImportAsync(item);
            Assert.Contains(Id, Assert.Single(report.LeftAlone), StringComparison.Ordinal);
            Assert.Equal(before, await StateAsync(site));
        }
    }

    [Fact]
    public async Task ImportAsync_DraftEditedInPlace_IsLeftAlone()
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var draft = Item("v1", "Entwurf");
        draft.Published = false;
        await site.ImportAsync(draft);
        await site.DoAsync(async manager =>
        {
            var item = (await manager.GetAsync(Id, VersionOptions.DraftRequired))!;
            item.DisplayText = "vom Redakteur";
            await manager.UpdateAsync(item);
        });
        var again = Item("v1", "Entwurf");
        again.Published = false;
        Assert.Single((await site.ImportAsync(again)).LeftAlone);
        Assert.Equal("vom Redakteur", (await site.GetAsync(x => x.GetAsync(Id, VersionOptions.Latest)))!.DisplayText);
    }

    [Theory]
    [InlineData("""{"StoryPart":{"Count":"viele"}}""", "$.StoryPart.Count")]
    [InlineData("""{"StoryPart":{"WhenUtc":"übermorgen"}}""", "$.StoryPart.WhenUtc")]
    [InlineData("""{"StoryPart":{"Note":"kein Objekt"}}""", "$.StoryPart.Note")]
    [InlineData("""{"StoryPart":[]}""", "$.StoryPart")]
    [InlineData("""{"Flow":{"Widgets":[{"ContentItemId":"w","ContentType":"Story","StoryPart":{"Tags":7}}]}}""", "$.Flow.Widgets[0].StoryPart.Tags")]
    [InlineData("""{"Flow":{"Widgets":[{"ContentItemId":"w","ContentType":"Nowhere"}]}}""", "$.Flow.Widgets[0]")]
    public async Task ImportAsync_WrongValue_NamesItemAndPathAndStoresNothing(string parts, string path)
    {
        await using var site = await ContentSite.OpenAsync(Database);
        var item = Item("v1", "Eins");
        item.Merge(JObject.Parse(parts));
        var error = await Assert.ThrowsAsync<ContentImportException>(() => site.ImportAsync(item));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(Id, error.Message, StringComparison.Ordinal);
        Assert.Null(await site.GetAsync(x => x.GetAsync(Id, VersionOptions.Latest)));
    }

    private static async Task EditAsync(IContentManager manager, string edit)
    {
        var item = (await manager.GetAsync(Id, edit is "publish" or "draft" ? VersionOptions.DraftRequired : VersionOptions.Latest))!;
        switch (edit)
        {
            case "unpublish":
                await manager.UnpublishAsync(item);
                break;
            case "remove":
                await manager.RemoveAsync(item);
                break;
            default:
                item.DisplayText = "vom Redakteur";
                await manager.UpdateAsync(item);
                if (edit == "publish")
                {
                    await manager.PublishAsync(item);
                }

                break;
        }
    }

    private static ContentItem Item(string version, string text, string more = "\"Owner\":null")
        => JsonSerializer.Deserialize<ContentItem>(
            $$$"""{"ContentItemId":"{{{Id}}}","ContentItemVersionId":"4version0000000000000000{{{version}}}","ContentType":"Story","DisplayText":"{{{text}}}","Latest":true,"Published":true,{{{more}}},"StoryPart":{"Text":"{{{text}}}"}}""",
            JOptions.Default)!;

    /// <summary>All versions and index rows as they are stored.</summary>
    private static async Task<string> StateAsync(ContentSite site)
    {
        var state = "";
        await site.DoAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            var items = await session.Query<ContentItem, ContentItemIndex>().OrderBy(x => x.ContentItemVersionId).ListAsync(Stop);
            var rows = await session.QueryIndex<ContentItemIndex>().OrderBy(x => x.ContentItemVersionId).ListAsync(Stop);
            state = JsonSerializer.Serialize(items, JOptions.Default) + JsonSerializer.Serialize(rows, JOptions.Default);
        });
        return state;
    }
}

public sealed class SqliteContentImportTests : ContentImportTests<SqliteTestDatabase>;

public sealed class PostgresContentImportTests : ContentImportTests<PostgresTestDatabase>;
