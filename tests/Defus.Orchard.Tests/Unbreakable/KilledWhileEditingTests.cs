using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>The process is killed (SIGKILL) while several people write; whatever it has acknowledged is there afterwards.</summary>
public abstract class KilledWhileEditingTests
{
    private const int Usual = 3;

    private static readonly string[] _names = ["anna", "bert", "cleo", "dora"];

    private readonly bool _postgres;

    protected KilledWhileEditingTests(bool postgres)
    {
        _postgres = postgres;
    }

    [Fact]
    public async Task Kill_WhileSeveralPeopleWrite_LosesNothingThatWasAcknowledged()
    {
        var rounds = Chance.Rounds(Usual);
        var random = new Random(Chance.Seed);
        var cookies = new CookieContainer();
        Editor[] editors = [.. _names.Select(name => new Editor(name, random.Next()))];
        await using var site = await KillableSite.CreateAsync(_postgres);
        for (var round = 1; round <= rounds; round++)
        {
            try
            {
                await EditUntilKilledAsync(site, editors, cookies, random.Next(20, 2500));
                var rows = await CheckAsync(site, editors);
                Chance.Report($"round {round} of {rounds}: {editors.Sum(editor => editor.Acknowledged)} writes acknowledged so far, {editors.Sum(editor => editor.Items.Count)} entries, {editors.Sum(editor => editor.Files.Count)} files, {rows} index rows compared");
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"In round {round} with DEFUS_KILL_SEED={Chance.Seed}: {exception.Message}", exception);
            }
        }
    }

    private static async Task EditUntilKilledAsync(KillableSite site, Editor[] editors, CookieContainer cookies, int milliseconds)
    {
        using var process = site.Start();
        using var client = await KillableSite.SignInAsync(process, cookies);
        await CheckPagesAsync(client, editors);
        using var killed = new CancellationTokenSource();
        var work = Task.WhenAll(editors.Select(editor => editor.WriteAsync(client, killed.Token)));
        await Task.WhenAny(work, Task.Delay(milliseconds, TestContext.Current.CancellationToken));
        await killed.CancelAsync();
        process.Kill();
        try
        {
            await work;
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{process.Output}", exception);
        }
    }

    // What visitors see after the start, the search with its index that may have been cut off in the middle.
    private static async Task CheckPagesAsync(HttpClient client, Editor[] editors)
    {
        await client.PageAsync("/search?terms=Konzept");
        foreach (var editor in editors)
        {
            if (editor.Items.LastOrDefault(item => item.Value.Published is not null) is { Key: { } id, Value.Published: { } word })
            {
                Assert.Contains($"Teaser {word}.", (await client.PageAsync($"/Contents/ContentItems/{id}")).DocumentElement.TextContent, StringComparison.Ordinal);
                Assert.Contains(word, (await client.PageAsync($"/search?terms={word}")).QuerySelector("main")!.QuerySelectorAll("a").Select(link => link.TextContent.Trim()));
            }
        }
    }

    private static async Task<int> CheckAsync(KillableSite site, Editor[] editors)
    {
        var compared = 0;
        await site.InScopeAsync(async services =>
        {
            var items = await ItemsAsync(services.GetRequiredService<ISession>());
            foreach (var editor in editors)
            {
                CheckItems(editor, items);
                CheckFiles(editor, site.MediaFolder);
            }

            compared = await IndexChecker.AssertConsistentAsync(services);
        });
        var known = editors.SelectMany(editor => editor.Files.Keys).ToHashSet();
        var unknown = Directory.EnumerateFiles(site.MediaFolder, "*", SearchOption.TopDirectoryOnly).Select(file => Path.GetFileName(file)!).Where(name => name.StartsWith(Editor.AnyPrefix, StringComparison.Ordinal) && !known.Contains(name));
        Assert.Empty(unknown);
        return compared;
    }

    private static async Task<Dictionary<string, ItemState>> ItemsAsync(ISession session)
    {
        var items = await session.Query<ContentItem, ContentItemIndex>(row => row.ContentType == "NewsPost" && (row.Latest || row.Published)).ListAsync();
        return items.GroupBy(item => item.ContentItemId).ToDictionary(
            group => group.Key,
            group => new ItemState(TextOf(group.SingleOrDefault(item => item.Latest)), TextOf(group.SingleOrDefault(item => item.Published))));
    }

    // The word an entry was written with, if all of its places have it.
    private static string? TextOf(ContentItem? item)
    {
        if (item is null)
        {
            return null;
        }

        var title = item.GetOrCreate<TitlePart>().Title ?? "";
        var teaser = item.GetOrCreate<NewsPostPart>().Teaser.Text;
        return item.DisplayText == title && (teaser == $"Teaser {title}." || !title.StartsWith(Editor.AnyPrefix, StringComparison.Ordinal)) ? title : $"{item.DisplayText}/{title}/{teaser}";
    }

    private static void CheckItems(Editor editor, Dictionary<string, ItemState> stored)
    {
        if (stored.FirstOrDefault(item => item.Value.Latest?.StartsWith(editor.Prefix, StringComparison.Ordinal) == true && !editor.Items.ContainsKey(item.Key)) is { Key: { } created, Value: var found })
        {
            Assert.Equal(editor.Unanswered.GetValueOrDefault(Editor.New), found);
            editor.Items[created] = found;
            editor.History[created] = [$"created without an answer → {found}"];
        }

        editor.Unanswered.Remove(Editor.New);
        foreach (var id in editor.Items.Keys.Union(editor.Unanswered.Keys).ToArray())
        {
            var state = stored.GetValueOrDefault(id, ItemState.Gone);
            var acknowledged = editor.Items.GetValueOrDefault(id, ItemState.Gone);
            Assert.True(
                state == acknowledged || (editor.Unanswered.TryGetValue(id, out var other) && state == other),
                $"{id} is {state}, but {acknowledged} was acknowledged{(editor.Unanswered.TryGetValue(id, out var sent) ? $" and {sent} was sent" : "")}: {string.Join(", ", editor.History[id])}.");
            editor.Items[id] = state;
        }

        editor.Unanswered.Clear();
    }

    private static void CheckFiles(Editor editor, string folder)
    {
        foreach (var (name, hash) in editor.Files)
        {
            Assert.True(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))).SequenceEqual(hash), $"{name} is not what was uploaded.");
        }

        foreach (var (name, hash) in editor.UnansweredFiles)
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                Assert.True(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))).SequenceEqual(hash), $"There is a half of {name}.");
                editor.Files[name] = hash;
            }
        }

        editor.UnansweredFiles.Clear();
    }
}

public sealed class KilledWhileEditingSqliteTests : KilledWhileEditingTests
{
    public KilledWhileEditingSqliteTests()
        : base(postgres: false)
    {
    }
}

public sealed class KilledWhileEditingPostgresTests : KilledWhileEditingTests
{
    public KilledWhileEditingPostgresTests()
        : base(postgres: true)
    {
    }
}
