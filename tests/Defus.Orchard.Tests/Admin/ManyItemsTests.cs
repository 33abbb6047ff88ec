using System.Text.RegularExpressions;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.List;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Ten thousand items: lists ask indexes, and read no more documents than they show.</summary>
public sealed partial class ManyItemsTests : IClassFixture<SqliteSite>
{
    private const int Count = 10_000;
    private const string Topics = "40rfn0ebv6kdkt1mffz12nyb70";

    private readonly Site _site;

    public ManyItemsTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Lists_OfTenThousandItems_UseIndexesAndReadOnePageOfDocuments()
    {
        await _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>().AlterPartDefinitionAsync("NewsPostPart", part => part
            .WithField("Date", field => field.WithSettings(new ContentListFieldSettings { ShowFilter = true }))
            .WithField("Teaser", field => field.WithSettings(new ContentListFieldSettings { ShowColumn = true, ShowFilter = true }))));
        await SeedAsync();
        using var admin = await AdminSession.SignInAsync(_site);
        var database = await DatabaseAsync();
        foreach (var address in new[]
        {
            "/Admin/Contents/ContentItems", "/Admin/Contents/ContentItems/NewsPost", "/Admin/Contents/ContentItems/NewsPost?pagenum=900",
            "/Admin/Contents/ContentItems/NewsPost?Options.OrderBy=Title", "/Admin/Contents/ContentItems?Options.ContentsStatus=Draft", "/Admin/Contents/ContentItems?q=9999&owner=me", "/Admin/Contents/ContentItems?q=Meldung+77", "/Admin/Contents/ContentItems/NewsPost/?q=Meldung",
            $"/Admin/Contents/ContentItems/NewsPost?Taxonomy{Topics}.SelectedContentItemId=Taxonomy:{Topics}", "/Admin/Contents/ContentItems/NewsPost?Field.NewsPostPart.Date.From=2021-01-01&Field.NewsPostPart.Teaser.Value=77",
            "/Admin/ContentTypes/List", "/Admin/ContentTypes/Edit/NewsPost", "/Admin/ContentTypes/Delete/NewsPost", "/Admin",
        })
        {
            database.Caches.Results.Clear();
            database.Caches.Documents.Clear();
            foreach (var idle in database.Pool.Idle)
            {
                idle.Forget();
            }

            var page = await admin.OpenAsync(address);

            Assert.True(page.Rows().Length <= 10 || address.Contains("/ContentTypes/", StringComparison.Ordinal), $"{address} shows {page.Rows().Length} rows.");
            var read = await StoredAsync(database);
            Assert.True(read < 100, $"{address} read {read} of the seeded documents.");
            foreach (var sql in database.Pool.Idle.SelectMany(idle => idle.Statements).Distinct())
            {
                foreach (var step in (await PlanAsync(database, sql)).Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)))
                {
                    Assert.True(step.Contains(" INDEX ", StringComparison.Ordinal) || !step.Contains("ContentItemIndex", StringComparison.Ordinal) && !step.Contains("Document", StringComparison.Ordinal) && !step.Contains("FieldIndex", StringComparison.Ordinal) && !step.Contains("TaxonomyIndex", StringComparison.Ordinal), $"{address}: {step}\n{sql}");
                }
            }
        }
    }

    [Fact]
    public async Task NewestOfAllTypes_WithTenThousandItems_NeedNoSorting()
    {
        await SeedAsync();
        using var admin = await AdminSession.SignInAsync(_site);
        var database = await DatabaseAsync();
        database.Caches.Results.Clear();
        foreach (var idle in database.Pool.Idle)
        {
            idle.Forget();
        }

        await admin.OpenAsync("/Admin/Contents/ContentItems/NewsPost");

        var pages = database.Pool.Idle.SelectMany(idle => idle.Statements).Distinct()
            .Where(sql => sql.Contains("ContentItemIndex", StringComparison.Ordinal) && sql.Contains("ORDER BY", StringComparison.OrdinalIgnoreCase) && sql.Contains("LIMIT", StringComparison.OrdinalIgnoreCase) && sql.Contains("ModifiedUtc", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pages);
        foreach (var sql in pages)
        {
            // Items of the very same moment may be put in order; all of them must not.
            Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", await PlanAsync(database, sql));
        }
    }

    private async Task SeedAsync() => await _site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        if (await session.QueryIndex<ContentItemIndex>(x => x.ContentType == "NewsPost").CountAsync() >= Count)
        {
            return;
        }

        var topics = (await services.GetRequiredService<IContentManager>().GetAsync(Topics))!.Get<TaxonomyPart>(nameof(TaxonomyPart))!.Terms;
        var start = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < Count; i++)
        {
            var item = new ContentItem
            {
                ContentType = "NewsPost", ContentItemId = IdGenerator.GenerateId(), ContentItemVersionId = IdGenerator.GenerateId(), DisplayText = $"Meldung {i}", Latest = true, Published = i % 3 != 0,
                CreatedUtc = start.AddMinutes(i), ModifiedUtc = start.AddMinutes(i), PublishedUtc = i % 3 != 0 ? start.AddMinutes(i) : null, Owner = "somebody", Author = "somebody",
            };
            item.Alter<TitlePart>(part => part.Title = item.DisplayText);
            item.Alter<NewsPostPart>(part =>
            {
                part.Date.Value = start.AddDays(i % 3000);
                part.Teaser.Text = item.DisplayText;
                part.Topic = new TaxonomyField { TaxonomyContentItemId = Topics, TermContentItemIds = [topics[i % topics.Count].ContentItemId] };
            });
            await session.SaveAsync(item);
        }
    });

    private async Task<SharedDatabase> DatabaseAsync()
    {
        SharedDatabase? database = null;
        await _site.InScopeAsync(services =>
        {
            database = ((Store)services.GetRequiredService<IStore>()).Database;
            return Task.CompletedTask;
        });
        return database!;
    }

    /// <summary>How many of the seeded documents are in the cache, which was empty before.</summary>
    private async Task<int> StoredAsync(SharedDatabase database)
    {
        var count = 0;
        await _site.InScopeAsync(async services =>
        {
            var rows = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.Owner == "somebody").ListAsync();
            var table = ((Store)services.GetRequiredService<IStore>()).Documents("");
            count = rows.Count(row => database.Caches.Documents.TryGet((table, row.DocumentId), out _));
        });
        return count;
    }

    private static async Task<List<string>> PlanAsync(SharedDatabase database, string sql)
    {
        await using var connection = database.Pool.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Parameter().Replace(sql, "'1'");
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
