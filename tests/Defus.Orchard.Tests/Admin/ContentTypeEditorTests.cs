using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Content types, parts and fields made and changed in the administration.</summary>
public sealed class ContentTypeEditorTests : IClassFixture<SqliteSite>
{
    private const string Save = "form[method=post] button.btn-primary";

    private readonly Site _site;

    public ContentTypeEditorTests(SqliteSite site) => _site = site;

    [Fact]
    public async Task ListParts_InGerman_ShowsNoEnglishName()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        var names = (await admin.OpenAsync("/Admin/ContentTypes/ListParts")).QuerySelectorAll("tbody tr :is(td, th):first-child").Select(cell => cell.ChildNodes.First(node => !string.IsNullOrWhiteSpace(node.TextContent)).TextContent.Trim()).ToArray();

        Assert.InRange(names.Length, 30, 100);
        Assert.DoesNotContain(names, name => name.EndsWith(" Part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewTypeWithField_FromNameToPurgedData_WorksWithoutRecipes()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        // The technical name is made from the name.
        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Create"), Save, ("DisplayName", "Städtische Grüße"));
        Assert.EndsWith("/AddPartsTo/StaedtischeGruesse", page.Url, StringComparison.Ordinal);
        page = await admin.PressAsync(page, Save);
        Assert.EndsWith("/Edit/StaedtischeGruesse", page.Url, StringComparison.Ordinal);
        page = await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/AddFieldsTo/StaedtischeGruesse"), Save, ("DisplayName", "Ansprechperson"), ("FieldTypeName", "TextField"));
        Assert.EndsWith("/ContentParts/StaedtischeGruesse/Fields/Ansprechperson/Edit", page.Url, StringComparison.Ordinal);
        await admin.PressAsync(page, Save, ("StaedtischeGruesse.Ansprechperson.TextFieldSettingsDriver.Hint", "Vor- und Nachname"), ("StaedtischeGruesse.Ansprechperson.TextFieldSettingsDriver.Required", "on"));

        // The field is in the editor, on the page and in the JSON at once.
        var editor = await admin.OpenAsync("/Admin/Contents/ContentTypes/StaedtischeGruesse/Create");
        Assert.Contains("Vor- und Nachname", editor.Body!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync(editor, "[name='submit.Publish']", ("TitlePart.Title", "Gruß aus Münster"), ("StaedtischeGruesse.Ansprechperson.Text", "Käthe Kollwitz"));
        var item = await OnlyItemAsync();
        Assert.Contains("Käthe Kollwitz", (await _site.GetPageAsync($"/Contents/ContentItems/{item.ContentItemId}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await admin.OpenAsync("/Admin/ContentTypes/List")).QuerySelector("#StaedtischeGruesse td.text-end")!.Text());

        // A removed field keeps its data, says so, and comes back with it.
        page = await admin.OpenAsync("/Admin/ContentParts/StaedtischeGruesse/Fields/Ansprechperson/Remove");
        Assert.Contains("Ein Inhalt hat Daten dazu", page.Body!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync(page, ".btn-danger");
        Assert.DoesNotContain("Ansprechperson", (await admin.OpenAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Käthe Kollwitz", await StoredTextAsync());
        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/AddFieldsTo/StaedtischeGruesse"), Save, ("DisplayName", "Ansprechperson"));
        Assert.Contains("Käthe Kollwitz", (await _site.GetPageAsync($"/Contents/ContentItems/{item.ContentItemId}")).Body!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentParts/StaedtischeGruesse/Fields/Ansprechperson/Remove"), ".btn-danger");

        // Only a confirmed deletion takes the data.
        const string Remaining = "/Admin/ContentTypes/StaedtischeGruesse/RemainingData";
        await admin.PressAsync(await admin.OpenAsync(Remaining), ".btn-danger");
        Assert.Equal("Käthe Kollwitz", await StoredTextAsync());
        page = await admin.PressAsync(await admin.OpenAsync(Remaining), ".btn-danger", ("confirmed", "on"));
        Assert.Null(await StoredTextAsync());
        Assert.Contains("keine übrigen Daten", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteType_WithItems_IsRefusedWithTheirNumber()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.OpenAsync("/Admin/ContentTypes/Delete/Event");

        Assert.Matches(@"Es gibt \d+ Inhalte dieses Typs", page.Body!.TextContent);
        Assert.Null(page.QuerySelector("main .btn-danger"));
        Assert.NotNull(await DefinitionsAsync(x => x.GetTypeDefinitionAsync("Event")));
    }

    [Fact]
    public async Task DeleteType_WithoutItems_TakesItsOwnPartAlong()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Create"), Save, ("DisplayName", "Kurzlebig"), ("Name", "Kurzlebig"));

        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Delete/Kurzlebig"), "main .btn-danger");

        Assert.Null(await DefinitionsAsync(x => x.GetTypeDefinitionAsync("Kurzlebig")));
        Assert.Null(await DefinitionsAsync(x => x.GetPartDefinitionAsync("Kurzlebig")));
    }

    [Theory]
    [InlineData("", "", "DisplayName")]
    [InlineData("Neu", "Event", "Name")]
    [InlineData("Neu", "EventPart", "Name")]
    [InlineData("Neu", "ContentItemId", "Name")]
    [InlineData("Neu", "1Neu", "Name")]
    [InlineData("Neu", "Neu<script>", "Name")]
    [InlineData("Termin", "Anderes", "DisplayName")]
    [InlineData("💐", "", "Name")]
    public async Task CreateType_WithUnusableName_SaysSoAtTheField(string displayName, string name, string field)
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Create"), Save, ("DisplayName", displayName), ("Name", name));

        Assert.EndsWith("/ContentTypes/Create", page.Url, StringComparison.Ordinal);
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.NotEmpty(page.GetElementById($"{field}-error")!.Text());
        Assert.Equal(name, page.GetElementById("Name")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task AddField_NamedLikePropertyOfTheClass_IsRefused()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        var page = await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/AddFieldsTo/TitlePart"), Save, ("DisplayName", "Noch ein Titel"), ("Name", "Title"));

        Assert.Contains("gibt es schon", page.GetElementById("Name-error")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFieldAndPart_SettingsSaved_KeepWhatTheyWere()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);
        var before = await SettingsAsync();
        foreach (var address in await EditorsAsync())
        {
            var page = await admin.PressAsync(await admin.OpenAsync(address), Save);
            Assert.True(admin.Status is HttpStatusCode.OK && page.QuerySelector("[aria-invalid=true]") is null && !page.Url.Contains("/Fields/", StringComparison.Ordinal), $"{address}: {page.QuerySelector(".validation-summary-errors, .alert-danger, [role=alert]")?.Text()}");
        }

        var after = await SettingsAsync();
        foreach (var (name, settings) in before)
        {
            // What was a default before is written out now.
            Assert.True(IsWithin(settings, after[name]), $"{name}: {settings.ToJsonString()} became {after[name].ToJsonString()}");
        }
    }

    [Fact]
    public async Task MoveField_Up_ChangesTheOrderInTheEditor()
    {
        using var admin = await PlainBrowser.SignInAsync(_site);

        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Create"), Save, ("DisplayName", "Geordnet"));
        foreach (var name in new[] { "Erstens", "Zweitens", "Drittens" })
        {
            await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/AddFieldsTo/Geordnet"), Save, ("DisplayName", name));
        }

        await admin.PressAsync(await admin.OpenAsync("/Admin/ContentTypes/Edit/Geordnet"), "button[value='field:Drittens:-1']");

        var names = (await admin.OpenAsync("/Admin/Contents/ContentTypes/Geordnet/Create")).QuerySelectorAll("main [name^='Geordnet.']").Select(x => x.GetAttribute("name"));
        Assert.Equal(["Geordnet.Erstens.Text", "Geordnet.Drittens.Text", "Geordnet.Zweitens.Text"], names);
    }

    [Theory]
    [InlineData("/Admin/ContentTypes/List")]
    [InlineData("/Admin/ContentTypes/Create")]
    [InlineData("/Admin/ContentTypes/Edit/Event")]
    [InlineData("/Admin/ContentTypes/Delete/Event")]
    [InlineData("/Admin/ContentTypes/AddPartsTo/Event")]
    [InlineData("/Admin/ContentTypes/AddReusablePartTo/Event")]
    [InlineData("/Admin/ContentTypes/AddFieldsTo/Event")]
    [InlineData("/Admin/ContentTypes/Event/ContentParts/TitlePart/Edit")]
    [InlineData("/Admin/ContentTypes/Event/ContentParts/TitlePart/Remove")]
    [InlineData("/Admin/ContentTypes/Event/RemainingData")]
    [InlineData("/Admin/ContentTypes/ListParts")]
    [InlineData("/Admin/ContentParts/Create")]
    [InlineData("/Admin/ContentParts/Edit/EventPart")]
    [InlineData("/Admin/ContentParts/Delete/EventPart")]
    [InlineData("/Admin/ContentParts/EventPart/Fields/Start/Edit")]
    [InlineData("/Admin/ContentParts/EventPart/Fields/Start/Remove")]
    public async Task GetPage_AsEditor_IsForbidden(string address)
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:mia /Email:mia@example.org /Password:Abcd-1234-efgh /Roles:Mitgliedsredaktion" ] } ] }
            """);
        using var editor = await PlainBrowser.SignInAsync(_site, "mia", "Abcd-1234-efgh");

        Assert.Contains("/Error/403", (await editor.VisitAsync(address)).Url, StringComparison.Ordinal);
    }

    private async Task<ContentItem> OnlyItemAsync()
    {
        ContentItem? item = null;
        await _site.InScopeAsync(async services => item = await services.GetRequiredService<ISession>()
            .Query<ContentItem, ContentItemIndex>(x => x.ContentType == "StaedtischeGruesse" && x.Latest).FirstOrDefaultAsync());
        return item!;
    }

    private async Task<string?> StoredTextAsync() => (string?)((JsonObject)(await OnlyItemAsync()).Content)["StaedtischeGruesse"]?["Ansprechperson"]?["Text"];

    private async Task<T> DefinitionsAsync<T>(Func<IContentDefinitionManager, Task<T>> read)
    {
        T? result = default;
        await _site.InScopeAsync(async services => result = await read(services.GetRequiredService<IContentDefinitionManager>()));
        return result!;
    }

    private async Task<string[]> EditorsAsync()
        => [
            .. (await DefinitionsAsync(x => x.ListPartDefinitionsAsync())).SelectMany(part => part.Fields.Select(field => $"/Admin/ContentParts/{part.Name}/Fields/{field.Name}/Edit")),
            .. (await DefinitionsAsync(x => x.ListTypeDefinitionsAsync())).SelectMany(type => type.Parts.Where(part => part.Name != type.Name).Select(part => $"/Admin/ContentTypes/{type.Name}/ContentParts/{part.Name}/Edit")),
        ];

    private async Task<Dictionary<string, JsonObject>> SettingsAsync()
        => (await DefinitionsAsync(x => x.ListPartDefinitionsAsync())).SelectMany(part => part.Fields.Select(field => (Name: $"{part.Name}.{field.Name}", field.Settings)))
            .Concat((await DefinitionsAsync(x => x.ListTypeDefinitionsAsync())).SelectMany(type => type.Parts.Select(part => (Name: $"{type.Name}/{part.Name}", part.Settings))))
            .ToDictionary(x => x.Name, x => x.Settings.DeepClone().AsObject());

    private static bool IsWithin(JsonNode? part, JsonNode? whole) => part switch
    {
        JsonObject json => whole is JsonObject other && json.All(x => x.Value is null || IsWithin(x.Value, other[x.Key])),
        null => true,
        _ => JsonNode.DeepEquals(part, whole) || part.ToString() == "" && whole is null,
    };
}
