using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Editing items within items without JavaScript: flows, bags in flows, lists of widgets.</summary>
public sealed class FlowTests : IClassFixture<SqliteSite>
{
    private const string Home = "4gg9gmsq27tjyq7vyqybgbd44k";
    private const string Publish = "button[value='submit.PublishAndContinue']";

    private readonly SqliteSite _site;

    public FlowTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task EditFlow_MoveResizeRemove_AreSavedTogether()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync($"/Admin/Contents/ContentItems/{Home}/Edit");
        var before = Ids(page, "FlowPart");
        page = await editor.PressAsync(page, ".contained-item:nth-child(3) > .sortable-row [data-sortable-move=up]");
        Assert.Equal([before[0], before[2], before[1], .. before[3..]], Ids(page, "FlowPart"));

        var size = page.Document.QuerySelector(".contained-item:nth-child(2) [name$='FlowMetadata.Size']")!.GetAttribute("name")!;
        page = await editor.PressAsync(page, Publish, (size, "50"), ("FlowPart.Removed", before[^1]));
        Assert.Equal([before[0], before[2], before[1], .. before[3..^1]], Ids(page, "FlowPart"));
        Assert.Equal("50", page.Document.QuerySelector<IHtmlSelectElement>($"[name='{size}']")!.Value);
        Assert.NotNull((await _site.GetPageAsync("/")).QuerySelector(".flow .widget-size-50"));
    }

    [Fact]
    public async Task RemoveItem_AndPublishWithAnErrorElsewhere_StillOffersToKeepIt()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync($"/Admin/Contents/ContentItems/{Home}/Edit");
        var id = Ids(page, "FlowPart")[0];
        page = await editor.PressAsync(page, ".contained-item:nth-child(2) > .sortable-row [data-sortable-move=down]", ("FlowPart.Removed", id));

        Assert.True(page.Document.QuerySelector<IHtmlInputElement>($"#removed-{id}")!.IsChecked);
        page = await editor.PressAsync(page, ".contained-item:nth-child(2) > .sortable-row [data-sortable-move=down]", ("FlowPart.Removed", ""));
        Assert.False(page.Document.QuerySelector<IHtmlInputElement>($"#removed-{id}")!.IsChecked);
        Assert.Contains(id, Ids(page, "FlowPart"));
    }

    [Fact]
    public async Task NestedItems_WithTypedTexts_ComeBackInTheirOwnFieldsAndAreStored()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [ { "name": "ContentDefinition",
              "ContentTypes": [
                { "Name": "Antwort", "DisplayName": "Antwort", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] },
                { "Name": "Fragen", "DisplayName": "Fragen", "Settings": { "ContentTypeSettings": { "Stereotype": "Widget" } }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                  { "PartName": "BagPart", "Name": "Antworten", "Settings": { "ContentTypePartSettings": { "DisplayName": "Antworten" }, "BagPartSettings": { "ContainedContentTypes": [ "Antwort" ] } } } ] },
                { "Name": "Hilfe", "DisplayName": "Hilfe", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": "EditableRequired" } } },
                  { "PartName": "FlowPart", "Name": "FlowPart", "Settings": { "FlowPartSettings": { "ContainedContentTypes": [ "Fragen" ] } } },
                  { "PartName": "WidgetsListPart", "Name": "WidgetsListPart", "Settings": { "WidgetsListPartSettings": { "Zones": [ "Aside", "Footer" ] } } } ] } ],
              "ContentParts": [] } ] }
            """);
        using var editor = await EditorSession.SignInAsync(_site);
        var page = await editor.VisitAsync("/Admin/Contents/ContentTypes/Hilfe/Create");
        page = await editor.PressAsync(page, "[name='FlowPart.Add'][value=Fragen]");
        page = await editor.PressAsync(page, "[name='FlowPart.Add'][value=Fragen]");
        var bags = page.Document.QuerySelectorAll("[name$='.Antworten.Add']").Select(button => button.GetAttribute("name")!).ToArray();
        Assert.Equal(2, bags.Distinct().Count());
        foreach (var bag in new[] { bags[0], bags[1], bags[1] })
        {
            page = await editor.PressAsync(page, $"[name='{bag}'][value=Antwort]");
        }

        page = await editor.PressAsync(page, "[name='WidgetsListPart.Footer.Add'][value=Fragen]");
        var titles = page.Document.QuerySelectorAll("[name$='.TitlePart.Title']").Select(input => input.GetAttribute("name")!).ToArray();
        var texts = titles.Select((name, number) => (name, $"Text {number}")).ToArray();
        Assert.Equal(6, titles.Distinct().Count());

        // The title of the whole is missing: everything comes back as it was typed.
        page = await editor.PressAsync(page, Publish, texts);
        Assert.Equal(texts.Select(text => text.Item2), titles.Select(name => page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value")));
        page = await editor.PressAsync(page, Publish, ("TitlePart.Title", "Hilfe"));
        Assert.Equal(texts.Select(text => text.Item2), page.Document.QuerySelectorAll("[name$='.TitlePart.Title']").Select(input => input.GetAttribute("value")));
        Assert.Equal(["Text 3", "Text 4"], page.Document.QuerySelectorAll(".contained-item .contained-item").Skip(1).Select(item => item.QuerySelector("strong")!.Text()));
        Assert.Single(Ids(page, "WidgetsListPart.Footer"));
    }

    [Theory]
    [InlineData("/Admin/Flows/BuildEditor?targetId=FlowPart&flowMetadata=true", "FlowMetadata.Size")]
    [InlineData("/Admin/Widgets/BuildEditor?targetId=WidgetsListPart.Aside", "WidgetsListPart.Aside")]
    public async Task BuildEditor_OfATypeThatDoesNotExist_IsNotFound(string address, string expected)
    {
        using var editor = await EditorSession.SignInAsync(_site);
        using var missing = await editor.Client.GetAsync(address + "&id=Nichts", TestContext.Current.CancellationToken);
        using var found = await editor.Client.GetAsync(address + "&id=NewsTeasers", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        var html = await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("<li", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    private static string[] Ids(AdminPage page, string name)
        => [.. page.Document.QuerySelectorAll($"[name='{name}.ContentItems']").Select(input => input.GetAttribute("value")!)];
}
