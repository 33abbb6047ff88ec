using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Fields;

/// <summary>The editors of the stock fields through the admin's form.</summary>
public sealed class FieldEditorTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public FieldEditorTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("Event")]
    [InlineData("MemberCity")]
    [InlineData("NewsPost")]
    [InlineData("PartnerForum")]
    [InlineData("Page")]
    public async Task Publish_FormUnchanged_KeepsEveryValue(string contentType)
    {
        using var editor = await EditorSession.SignInAsync(_site);
        foreach (var id in (await IdsAsync(contentType)).Take(3))
        {
            var before = await ValuesAsync(id);

            var (status, page) = await editor.PublishAsync(id);

            Assert.True(status == HttpStatusCode.Found, page.QuerySelector(".validation-summary-errors")?.Text());
            Assert.Equal(before, await ValuesAsync(id));
        }
    }

    [Theory]
    [InlineData("NewsPost", "NewsPostPart_Member_ContentItemIds")]
    [InlineData("Event", "EventPart_Member_ContentItemIds")]
    public async Task Picker_ForOneItem_OffersNoSecond(string contentType, string field)
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var picker = (IHtmlSelectElement)(await editor.OpenAsync($"/Admin/Contents/ContentTypes/{contentType}/Create")).GetElementById(field)!;

        Assert.False(picker.IsMultiple);
        Assert.Equal(string.Empty, picker.Value);
        Assert.InRange(picker.Options.Length, 2, 500);
    }

    [Fact]
    public async Task Publish_LocalTime_IsStoredInUtcAndShownInTheSitesZone()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var id = (await IdsAsync("Event"))[0];

        await editor.PublishAsync(id, new() { ["EventPart.Start.LocalDateTime"] = "2027-07-01T18:30", ["EventPart.End.LocalDateTime"] = "", ["EventPart.RegistrationDeadline.Value"] = "" });

        Assert.Contains("EventPart.Start.Value=2027-07-01T16:30:00Z", await ValuesAsync(id));
        var input = (await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit")).GetElementById("EventPart_Start_LocalDateTime");
        Assert.Equal("2027-07-01T18:30", input?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Event", "EventPart.Start.LocalDateTime", "", "Beginn darf nicht leer sein.")]
    [InlineData("Event", "EventPart.Start.LocalDateTime", "morgen", "Beginn: „morgen“ ist kein Datum mit Uhrzeit.")]
    [InlineData("Event", "EventPart.RegistrationDeadline.Value", "31.02.2027", "Anmeldeschluss: „31.02.2027“ ist kein Datum.")]
    [InlineData("Event", "EventPart.OnlineLink.Url", "javascript:alert(1)", "Online-Zugang muss eine Adresse sein, zum Beispiel https://example.org/.")]
    [InlineData("MemberCity", "MemberCityPart.Latitude.Value", "91", "Geografische Breite darf nicht größer als 90 sein.")]
    [InlineData("MemberCity", "MemberCityPart.Latitude.Value", "nördlich", "Geografische Breite muss eine Zahl sein, zum Beispiel 1,5.")]
    [InlineData("MemberCity", "MemberCityPart.JoinedYear.Value", "1999,5", "Mitglied seit muss eine ganze Zahl sein.")]
    [InlineData("MemberCity", "MemberCityPart.Name.Text", " ", "Name darf nicht leer sein.")]
    public async Task Publish_BadInput_SaysSoAtTheInputAndStoresNothing(string contentType, string input, string value, string message)
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var id = (await IdsAsync(contentType))[0];
        var before = await ValuesAsync(id);

        var (status, page) = await editor.PublishAsync(id, new() { [input] = value });

        Assert.Equal(HttpStatusCode.OK, status);
        var control = Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector($"[name='{input}']"));
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains(control.GetAttribute("aria-describedby")!.Split(' '), describedBy => page.GetElementById(describedBy)?.TextContent == message);
        Assert.Equal(before, await ValuesAsync(id));
    }

    [Fact]
    public async Task Editor_EveryControl_HasANameForAssistiveTechnology()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        foreach (var contentType in (string[])["Event", "MemberCity", "NewsPost", "PartnerForum"])
        {
            var page = await editor.OpenAsync($"/Admin/Contents/ContentItems/{(await IdsAsync(contentType))[0]}/Edit");
            foreach (var control in page.QuerySelectorAll(".field-wrapper input:not([type=hidden]), .field-wrapper textarea, .field-wrapper select"))
            {
                Assert.True(page.QuerySelector($"label[for='{control.Id}']") != null, $"{contentType}: {control.Id} has no label.");
                foreach (var id in control.GetAttribute("aria-describedby")?.Split(' ') ?? [])
                {
                    Assert.True(page.GetElementById(id) != null, $"{contentType}: {control.Id} points to {id}, which does not exist.");
                }
            }
        }
    }

    private async Task<string[]> IdsAsync(string contentType)
    {
        string[] ids = [];
        await _site.InScopeAsync(async services =>
        {
            var rows = await services.GetRequiredService<ISession>()
                .QueryIndex<ContentItemIndex>(index => index.Published && index.ContentType == contentType)
                .OrderBy(index => index.ContentItemId)
                .ListAsync();
            ids = [.. rows.Select(row => row.ContentItemId)];
        });
        Assert.NotEmpty(ids);
        return ids;
    }

    /// <summary>What the fields and parts of the published item hold, each value with its path, without what is empty.</summary>
    private async Task<string[]> ValuesAsync(string contentItemId)
    {
        string[] values = [];
        await _site.InScopeAsync(async services =>
        {
            var item = await services.GetRequiredService<IContentManager>().GetAsync(contentItemId);
            values = [.. FieldValues.Of(item!).Order(StringComparer.Ordinal)];
        });
        return values;
    }
}
