using AngleSharp.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>Items of a list: created within it and put in order.</summary>
public sealed class ListOrderTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public ListOrderTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task CreateItems_WithinAList_StandInItInOrder()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Lists" ] },
              { "name": "ContentDefinition", "ContentTypes": [
                { "Name": "Kapitel", "DisplayName": "Kapitel", "Settings": { "ContentTypeSettings": { "Draftable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] },
                { "Name": "Buch", "DisplayName": "Buch", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                  { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "ContainedContentTypes": [ "Kapitel" ], "EnableOrdering": true, "PageSize": 10 } } } ] } ],
                "ContentParts": [] },
              { "name": "content", "data": [ { "ContentItemId": "4zzzzzzzzzzzzzzzzzzzzzbuch", "ContentItemVersionId": "4zzzzzzzzzzzzzzzzzzzzbuchv", "ContentType": "Buch", "DisplayText": "Buch", "Latest": true, "Published": true, "TitlePart": { "Title": "Buch" } } ] } ] }
            """);
        using var editor = await EditorSession.SignInAsync(_site);
        const string List = "/Admin/Contents/ContentItems/4zzzzzzzzzzzzzzzzzzzzzbuch/Display";
        var page = await editor.VisitAsync(List);
        foreach (var title in new[] { "Eins", "Zwei", "Drei" })
        {
            var create = await editor.VisitAsync(page.Document.QuerySelector(".admin-toolbar a[href*='ListPart.ContainerId']")!.GetAttribute("href")!);
            page = await editor.PressAsync(create, "button[value='submit.Publish']", ("TitlePart.Title", title));
        }

        page = await editor.VisitAsync(List);
        Assert.Equal(["Eins", "Zwei", "Drei"], Titles(page));
        page = await editor.PressAsync(page, "[data-sortable-item]:nth-child(3) [data-sortable-move=up]");
        Assert.Equal(["Eins", "Drei", "Zwei"], Titles(page));
        page.Document.QuerySelector("[data-sortable-item]:nth-child(3) [data-sortable-move=up]")!.RemoveAttribute("name");
        page = await editor.PressAsync(page, "[data-sortable-item]:nth-child(3) [data-sortable-move=up]", ("newIndex", "0"));
        Assert.Equal(["Zwei", "Eins", "Drei"], Titles(page));

        var shown = (await _site.GetPageAsync("/Contents/ContentItems/4zzzzzzzzzzzzzzzzzzzzzbuch")).QuerySelector("main")!.TextContent;
        Assert.True(shown.IndexOf("Zwei", StringComparison.Ordinal) < shown.IndexOf("Eins", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Titles(AdminPage page) => page.Document.QuerySelectorAll(".sortable-title strong").Select(title => title.Text());
}
