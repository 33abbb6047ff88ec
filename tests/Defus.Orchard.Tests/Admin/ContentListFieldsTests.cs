using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Indexing.SQL;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents.List;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Fields in the content list: columns and filters, which a new field has at once.</summary>
public abstract class ContentListFieldsTests
{
    private const string Posts = "/Admin/Contents/ContentItems/NewsPost";

    private readonly Site _site;

    protected ContentListFieldsTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task AddField_InTheBrowser_IsColumnAndFilterAtOnce()
    {
        using var admin = await AdminSession.SignInAsync(_site);
        await AdminSession.CreateAsync(_site, "TextSection", "Ohne Wert");
        await admin.PressAsync((await admin.OpenAsync("/Admin/ContentTypes/AddFieldsTo/TextSection")).QuerySelector("main form button[type=submit]")!, ("DisplayName", "Geprüft"), ("Name", "Checked"), ("FieldTypeName", "BooleanField"));
        await AdminSession.CreateAsync(_site, "TextSection", "Mit Wert", fill: item => item.Alter<ContentPart>("TextSection", part => part.Apply("Checked", new BooleanField { Value = true })));
        const string list = "/Admin/Contents/ContentItems/TextSection?pagesize=100";

        var page = await admin.OpenAsync(list);

        Assert.Contains("Geprüft", page.QuerySelectorAll("thead th").Select(x => x.Text()));
        Assert.Equal("Ja", page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.Text() == "Mit Wert").QuerySelector("td[data-label='Geprüft']")!.Text());
        var filter = page.QuerySelectorAll<IHtmlSelectElement>("form.admin-filter select").Single(x => x.Name == "Field.TextSection.Checked.Value");
        Assert.Equal(["Alle", "Ja", "Nein"], filter.Options.Select(x => x.Text));
        Assert.Equal(["Mit Wert"], (await admin.OpenAsync(list + "&Field.TextSection.Checked.Value=true")).Rows());
        var without = await admin.OpenAsync(list + "&Field.TextSection.Checked.Value=false");
        Assert.Contains("Ohne Wert", without.Rows());
        Assert.DoesNotContain("Mit Wert", without.Rows());
        Assert.Contains("Field.TextSection.Checked.Value=false", without.QuerySelectorAll(".list-states a").Single(x => x.Text().StartsWith("Entwürfe", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);

        // The settings take it off the list again.
        var form = await admin.OpenAsync("/Admin/ContentParts/TextSection/Fields/Checked/Edit");
        var column = form.QuerySelector<IHtmlInputElement>("input[type=checkbox][name$='.ShowColumn']")!;
        Assert.True(column.IsChecked);
        await admin.PressAsync(column.Closest("form")!.QuerySelector("button[type=submit]")!, (column.Name!, "false"));
        Assert.DoesNotContain("Geprüft", (await admin.OpenAsync(list)).QuerySelectorAll("thead th").Select(x => x.Text()));
    }

    [Theory]
    [InlineData("Word.Value=blau", "Eins")]
    [InlineData("Free.Value=Wort+da", "Zwei")]
    [InlineData("Free.Value=%25", "")]
    [InlineData("Size.From=2&Size.To=3,5", "Zwei")]
    [InlineData("Size.From=2", "Zwei Drei")]
    [InlineData("Day.From=2026-03-02&Day.To=2026-03-02", "Zwei")]
    [InlineData("Moment.From=2026-03-02&Moment.To=2026-03-02", "Zwei")]
    [InlineData("Moment.To=2026-03-01", "Eins")]
    [InlineData("Word.Value=rot&Free.Value=Wort&Size.From=1", "Zwei")]
    [InlineData("Size.From=viele&Day.From=2026-02-30&Moment.To=9999-12-31", "Eins Zwei Drei")]
    public async Task GetList_FilteredByFields_ShowsWhatFits(string query, string expected)
    {
        await SeedAsync();
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch?Options.OrderBy=Created&" + string.Join('&', query.Split('&').Select(x => "Field.Gemisch." + x)));

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), page.Rows().Where(row => row != "Später").Order());
    }

    [Fact]
    public async Task GetList_OfFields_ShowsThemInCells()
    {
        await SeedAsync();
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch");

        var row = page.QuerySelectorAll("tbody tr").Single(x => x.QuerySelector("th")!.Text() == "Zwei");
        Assert.Equal(["rot", "Ein Wort daneben", "3,5", "02.03.2026", "02.03.2026 23:30"], row.QuerySelectorAll("td[data-label]").Select(x => x.Text().Trim()));
    }

    [Fact]
    public async Task FilterSwitchedOnLater_KnowsTheItemsThatAreThere()
    {
        await SeedAsync();
        await DefineAsync(part => part.WithField("Free", field => field.WithSettings(new ContentListFieldSettings())));
        await AdminSession.CreateAsync(_site, "Gemisch", "Später", fill: item => item.Alter<ContentPart>("Gemisch", part => part.Apply("Free", new TextField { Text = "Suchwort" })));
        using var admin = await AdminSession.SignInAsync(_site);
        var form = await admin.OpenAsync("/Admin/ContentParts/Gemisch/Fields/Free/Edit");
        var box = form.QuerySelector<IHtmlInputElement>("input[type=checkbox][name$='.ShowFilter']")!;

        await admin.PressAsync(box.Closest("form")!.QuerySelector("button[type=submit]")!, (box.Name!, "true"));

        Assert.Equal(["Später"], (await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch?Field.Gemisch.Free.Value=suchwort")).Rows());
        await DefineAsync(part => part.WithField("Free", field => field.WithSettings(new ContentListFieldSettings { ShowColumn = true, ShowFilter = true })));
    }

    [Fact]
    public async Task FilterOfAnImport_KnowsTheItemsThatAreThere()
    {
        await SeedAsync();
        await DefineAsync(part => part.WithField("Size", field => field.WithSettings(new ContentListFieldSettings())));
        await _site.RunTaskAsync<FieldIndexing>();
        await AdminSession.CreateAsync(_site, "Gemisch", "Später", fill: item => item.Alter<ContentPart>("Gemisch", part => part.Apply("Size", new NumericField { Value = 4711 })));
        using var admin = await AdminSession.SignInAsync(_site);
        await DefineAsync(part => part.WithField("Size", field => field.WithSettings(new ContentListFieldSettings { ShowColumn = true, ShowFilter = true })));

        await _site.RunTaskAsync<FieldIndexing>();

        Assert.Equal(["Später"], (await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch?Field.Gemisch.Size.From=4711")).Rows());
    }

    [Fact]
    public async Task FilterSwitchedOffAndOnByImports_KnowsWhatWasSavedMeanwhile()
    {
        await SeedAsync();
        await _site.RunTaskAsync<FieldIndexing>();
        await DefineAsync(part => part.WithField("Size", field => field.WithSettings(new ContentListFieldSettings())));
        await AdminSession.CreateAsync(_site, "Gemisch", "Später", fill: item => item.Alter<ContentPart>("Gemisch", part => part.Apply("Size", new NumericField { Value = 815 })));
        await DefineAsync(part => part.WithField("Size", field => field.WithSettings(new ContentListFieldSettings { ShowColumn = true, ShowFilter = true })));

        await _site.RunTaskAsync<FieldIndexing>();

        using var admin = await AdminSession.SignInAsync(_site);
        Assert.Equal(["Später"], (await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch?Field.Gemisch.Size.From=815&Field.Gemisch.Size.To=815")).Rows());
    }

    [Fact]
    public async Task FeatureSwitchedOffAndOn_KnowsWhatWasSavedMeanwhile()
    {
        await SeedAsync();
        await _site.RunTaskAsync<FieldIndexing>();
        await SwitchAsync((features, feature) => features.DisableFeaturesAsync([feature], force: true));
        await AdminSession.CreateAsync(_site, "Gemisch", "Später", fill: item => item.Alter<ContentPart>("Gemisch", part => part.Apply("Size", new NumericField { Value = 816 })));
        await SwitchAsync((features, feature) => features.EnableFeaturesAsync([feature], force: true));

        await _site.RunTaskAsync<FieldIndexing>();

        using var admin = await AdminSession.SignInAsync(_site);
        Assert.Equal(["Später"], (await admin.OpenAsync("/Admin/Contents/ContentItems/Gemisch?Field.Gemisch.Size.From=816&Field.Gemisch.Size.To=816")).Rows());
    }

    private Task SwitchAsync(Func<IShellFeaturesManager, IFeatureInfo, Task> change) => _site.InScopeAsync(services =>
    {
        var features = services.GetRequiredService<IExtensionManager>().GetFeatures();
        return change(services.GetRequiredService<IShellFeaturesManager>(), features.First(feature => feature.Id == "OrchardCore.ContentFields.Indexing.SQL"));
    });

    [Fact]
    public async Task Indexing_WhileEditorsSave_TakesNothingBack()
    {
        const int count = 250;
        await _site.InScopeAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterPartDefinitionAsync("Gleichzeitig", part => part.WithField("Word", field => field.OfType("TextField")));
            await definitions.AlterTypeDefinitionAsync("Gleichzeitig", type => type.WithPart("TitlePart").WithPart("Gleichzeitig"));
        });
        var ids = new string[count];
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            for (var i = 0; i < count; i++)
            {
                var item = await manager.NewAsync("Gleichzeitig");
                item.Alter<ContentPart>("Gleichzeitig", part => part.Apply("Word", new TextField { Text = "alt" }));
                await manager.CreateAsync(item, VersionOptions.Published);
                ids[i] = item.ContentItemId;
            }
        });
        var written = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        await _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>()
            .AlterPartDefinitionAsync("Gleichzeitig", part => part.WithField("Word", field => field.WithSettings(new ContentListFieldSettings { ShowFilter = true }))));

        var indexing = Task.Run(
            async () =>
            {
                for (var round = 0; round < 5 || written.IsEmpty; round++)
                {
                    await _site.InScopeAsync(services =>
                    {
                        services.GetServices<IContentListFieldHandler>().OfType<FieldIndexing>().Single().FilterAdded("Gleichzeitig", "Word");
                        return Task.CompletedTask;
                    });
                }
            },
            TestContext.Current.CancellationToken);
        for (var i = 0; !indexing.IsCompleted; i++)
        {
            var (id, text) = (ids[i * 7 % 200], $"neu {i}");
            try
            {
                await _site.InScopeAsync(async services =>
                {
                    var item = (await services.GetRequiredService<IContentManager>().GetAsync(id))!;
                    item.Alter<ContentPart>("Gleichzeitig", part => part.Apply("Word", new TextField { Text = text }));
                    await services.GetRequiredService<ISession>().SaveAsync(item, checkConcurrency: true);
                });
                written[id] = text;
            }
            catch (ConcurrencyException)
            {
                // The editor would be asked to save again.
            }

            await Task.Delay(3, TestContext.Current.CancellationToken);
        }

        await indexing;
        await _site.RunTaskAsync<FieldIndexing>();
        Assert.NotEmpty(written);

        await _site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            var texts = (await session.QueryIndex<TextFieldIndex>(x => x.ContentType == "Gleichzeitig").ListAsync()).ToDictionary(x => x.ContentItemId, x => x.Text);
            foreach (var item in await services.GetRequiredService<IContentManager>().GetAsync(ids))
            {
                var expected = written.GetValueOrDefault(item.ContentItemId, "alt");
                Assert.Equal(expected, item.Get<ContentPart>("Gleichzeitig")!.Get<TextField>("Word")!.Text);
                Assert.Equal(expected, texts[item.ContentItemId]);
            }
        });
    }

    [Fact]
    public async Task Index_OfALongText_EndsBetweenCharacters()
    {
        await SeedAsync();
        var text = new string('a', TextFieldIndex.MaxTextSize - 1) + "🏙🏙";
        var id = await AdminSession.CreateAsync(_site, "Gemisch", "Später", fill: item => item.Alter<ContentPart>("Gemisch", part => part.Apply("Free", new TextField { Text = text })));

        await _site.InScopeAsync(async services
            => Assert.Equal(new string('a', TextFieldIndex.MaxTextSize - 1), (await services.GetRequiredService<ISession>().QueryIndex<TextFieldIndex>(x => x.ContentItemId == id && x.ContentField == "Free").FirstOrDefaultAsync())!.Text));
    }

    [Fact]
    public async Task Choices_WithTheSameValue_AreRefusedAndBreakNoList()
    {
        await _site.InScopeAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterPartDefinitionAsync("Doppelt", part => part.WithField("Words", field => field.OfType("MultiTextField").WithSettings(new ContentListFieldSettings { ShowColumn = true })
                .WithSettings(new OrchardCore.ContentFields.Settings.MultiTextFieldSettings { Options = [new() { Name = "Rot", Value = "x" }, new() { Name = "Blau", Value = "x" }] })));
            await definitions.AlterTypeDefinitionAsync("Doppelt", type => type.WithPart("TitlePart").WithPart("Doppelt").Listable().Creatable());
        });
        await AdminSession.CreateAsync(_site, "Doppelt", "Eins", fill: item => item.Alter<ContentPart>("Doppelt", part => part.Apply("Words", new MultiTextField { Values = ["x", "y"] })));
        using var admin = await AdminSession.SignInAsync(_site);

        Assert.Equal("Rot, y", (await admin.OpenAsync("/Admin/Contents/ContentItems/Doppelt")).QuerySelector("tbody td[data-label='Words']")!.Text());
        var form = await admin.OpenAsync("/Admin/ContentParts/Doppelt/Fields/Words/Edit");
        var options = form.QuerySelector("textarea[name$='.Options']")!;
        var answer = await admin.PressAsync(options.Closest("form")!.QuerySelector("button[type=submit]")!, (options.GetAttribute("name")!, "Rot | x\nBlau | x"));
        Assert.Contains("denselben Wert: „x“", answer.Body!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetList_OfATerm_ShowsItsItemsAndThoseBelow()
    {
        ContentItem[] terms = [];
        var taxonomy = "";
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var definition = (await services.GetRequiredService<IContentDefinitionManager>().GetPartDefinitionAsync("NewsPostPart"))!.Fields.Single(x => x.Name == "Topic");
            taxonomy = definition.GetSettings<OrchardCore.Taxonomies.Settings.TaxonomyFieldSettings>().TaxonomyContentItemId;
            terms = [.. (await manager.GetAsync(taxonomy, VersionOptions.Latest))!.Get<TaxonomyPart>(nameof(TaxonomyPart))!.Terms.Take(2)];
        });
        foreach (var term in terms)
        {
            await AdminSession.CreateAsync(_site, "NewsPost", $"Unter {term.DisplayText}", fill: item => item.Alter<NewsPostPart>(part
                => part.Topic = new TaxonomyField { TaxonomyContentItemId = taxonomy, TermContentItemIds = [term.ContentItemId] }));
        }

        using var admin = await AdminSession.SignInAsync(_site);
        var select = (await admin.OpenAsync(Posts)).QuerySelector<IHtmlSelectElement>($"#filter-taxonomy-{taxonomy}")!;
        Assert.Contains(terms[0].DisplayText, select.Options.Select(x => x.Text.Trim()));

        foreach (var address in new[] { Posts, "/Admin/Contents/ContentItems" })
        {
            var page = await admin.OpenAsync($"{address}?pagesize=100&q=Unter&{select.Name}=Term:{terms[0].ContentItemId}");
            Assert.Equal([$"Unter {terms[0].DisplayText}"], page.Rows());
            Assert.Equal(2, (await admin.OpenAsync($"{address}?pagesize=100&q=Unter&{select.Name}=Taxonomy:{taxonomy}")).Rows().Length);
        }
    }

    private async Task SeedAsync()
    {
        var isThere = false;
        await _site.InScopeAsync(async services => isThere = await services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync("Gemisch") is not null);
        if (isThere)
        {
            return;
        }

        await DefineAsync(part =>
        {
            var settings = new ContentListFieldSettings { ShowColumn = true, ShowFilter = true };
            part.WithField("Word", field => field.OfType("TextField").WithEditor("PredefinedList").WithSettings(settings).WithPosition("0")
                .WithSettings(new OrchardCore.ContentFields.Settings.TextFieldPredefinedListEditorSettings { Options = [new("rot"), new("blau")] }));
            part.WithField("Free", field => field.OfType("TextField").WithSettings(settings).WithPosition("1"));
            part.WithField("Size", field => field.OfType("NumericField").WithSettings(settings).WithPosition("2"));
            part.WithField("Day", field => field.OfType("DateField").WithSettings(settings).WithPosition("3"));
            part.WithField("Moment", field => field.OfType("DateTimeField").WithSettings(settings).WithPosition("4"));
        });
        await _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>()
            .AlterTypeDefinitionAsync("Gemisch", type => type.WithPart("TitlePart").WithPart("Gemisch").Listable().Creatable()));
        await FillAsync("Eins", "blau", "Anderes", 1, new DateTime(2026, 3, 1), new DateTime(2026, 3, 1, 22, 59, 0, DateTimeKind.Utc));
        await FillAsync("Zwei", "rot", "Ein Wort daneben", 3.5m, new DateTime(2026, 3, 2), new DateTime(2026, 3, 2, 22, 30, 0, DateTimeKind.Utc));
        await FillAsync("Drei", "rot", "", 10, new DateTime(2026, 3, 3), new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc));

        Task FillAsync(string title, string word, string free, decimal size, DateTime day, DateTime moment) => AdminSession.CreateAsync(_site, "Gemisch", title, fill: item => item.Alter<ContentPart>("Gemisch", part =>
        {
            part.Apply("Word", new TextField { Text = word });
            part.Apply("Free", new TextField { Text = free });
            part.Apply("Size", new NumericField { Value = size });
            part.Apply("Day", new DateField { Value = day });
            part.Apply("Moment", new DateTimeField { Value = moment });
        }));
    }

    private Task DefineAsync(Action<ContentPartDefinitionBuilder> define)
        => _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>().AlterPartDefinitionAsync("Gemisch", define));
}

public sealed class ContentListFieldsOnSqliteTests : ContentListFieldsTests, IClassFixture<SqliteSite>
{
    public ContentListFieldsOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class ContentListFieldsOnPostgresTests : ContentListFieldsTests, IClassFixture<PostgresSite>
{
    public ContentListFieldsOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
