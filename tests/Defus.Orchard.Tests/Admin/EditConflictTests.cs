using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Two people edit the same item: the second is told who changed what, and chooses; nothing is lost.</summary>
public sealed class EditConflictTests : IClassFixture<SqliteSite>
{
    private const string Save = "button[value='submit.Save']";
    private const string Title = "TitlePart.Title";
    private const string Teaser = "NewsPostPart.Teaser.Text";

    private readonly Site _site;

    public EditConflictTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SaveSecond_DifferentFields_MergesBothWithOneClick(bool isPublished)
    {
        var (first, second, edit) = await BothEditAsync(isPublished);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Teaser, "Der Teaser der Ersten."));

        var page = await second.PressAsync(secondForm, Save, (Title, "Der Titel des Zweiten"));

        Assert.Contains($"{first.Name} hat hier gespeichert", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["Titel", "Teaser"], page.QuerySelectorAll(".conflict-field legend").Select(x => x.Text()));
        Assert.Equal("theirs", Choice(page, "NewsPostPart.Teaser"));
        Assert.Equal("mine", Choice(page, Title));

        page = await second.PressAsync(page, "button[value=merge]");

        Assert.Equal("Der Titel des Zweiten", Value(page, Title));
        Assert.Equal("Der Teaser der Ersten.", Value(page, Teaser));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_SameField_MustChooseAndCanTakeEither()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));

        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"), (Teaser, "Teaser des Zweiten"));
        Assert.Equal(["Titel", "Teaser"], page.QuerySelectorAll(".conflict-field legend").Select(x => x.Text()));
        Assert.Null(Choice(page, Title));
        Assert.Contains("Titel der Ersten", page.Body!.Text(), StringComparison.Ordinal);

        // Not chosen: the page comes again with everything typed.
        page = await second.PressAsync(page, "button[value=merge]");
        Assert.Contains("für jedes Feld eine Seite", page.QuerySelector(".validation-summary-errors")!.Text(), StringComparison.Ordinal);

        page = await second.PressAsync(page, "button[value=merge]", ("take:TitlePart.Title", "theirs"));
        Assert.Equal("Titel der Ersten", Value(page, Title));
        Assert.Equal("Teaser des Zweiten", Value(page, Teaser));
        Assert.Equal("Titel der Ersten", Value(await first.OpenAsync(edit), Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_TakesOverInTheForm_LosesNothingTyped()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: false);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));

        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"));
        page = await second.PressAsync(page, "button[value=edit]");

        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Assert.Equal("Titel der Ersten", Value(await first.OpenAsync(edit), Title));
        page = await second.PressAsync(page, Save);
        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_ChangedAgainWhileChoosing_AsksAgain()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        firstForm = await first.PressAsync(firstForm, Save, (Title, "Titel der Ersten"));
        var page = await second.PressAsync(secondForm, Save, (Title, "Titel des Zweiten"));
        await first.PressAsync(firstForm, Save, (Title, "Noch ein Titel der Ersten"));

        page = await second.PressAsync(page, "button[value=merge]", ("take:TitlePart.Title", "mine"));

        Assert.Contains("Noch ein Titel der Ersten", page.QuerySelector("form.conflict")!.Text(), StringComparison.Ordinal);
        Assert.Equal("mine", Choice(page, Title));
        page = await second.PressAsync(page, "button[value=merge]");
        Assert.Equal("Titel des Zweiten", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveSecond_DeletedMeanwhile_BringsItBackWithTheText()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);
        var (firstForm, secondForm) = (await first.OpenAsync(edit), await second.OpenAsync(edit));
        await first.PressAsync(firstForm, $"button[formaction='{edit.Replace("/Edit", "/Delete", StringComparison.Ordinal)}']");

        var page = await second.PressAsync(secondForm, Save, (Title, "Doch noch gebraucht"));
        Assert.Contains($"{first.Name} hat diesen Eintrag gelöscht", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);

        page = await second.PressAsync(page, "button[name=restoreDeleted]");
        Assert.Equal("Doch noch gebraucht", Value(page, Title));
        Dispose(first, second);
    }

    [Fact]
    public async Task SaveTwice_ByOnePerson_IsNoConflict()
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);

        var page = await first.PressAsync(await first.OpenAsync(edit), Save, (Title, "Einmal"));
        page = await first.PressAsync(page, Save, (Title, ""));
        page = await first.PressAsync(page, Save, (Title, "Zweimal"));

        Assert.Empty(page.QuerySelectorAll(".conflict"));
        Assert.Equal("Zweimal", Value(page, Title));
        Dispose(first, second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.1.AAAA")]
    [InlineData("..")]
    [InlineData("x.99999999999999999999999999.Zm9v")]
    public async Task Save_WithStateThatCannotBeRead_AsksInsteadOfOverwriting(string state)
    {
        var (first, second, edit) = await BothEditAsync(isPublished: true);

        var page = await second.PressAsync(await second.OpenAsync(edit), Save, (Title, "Überschrieben?"), ("editedState", state));

        Assert.NotEmpty(page.QuerySelectorAll("form.conflict"));
        Dispose(first, second);
    }

    private async Task<(AdminSession First, AdminSession Second, string Edit)> BothEditAsync(bool isPublished)
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Ausgangstitel", isPublished, fill: item => item.Alter<NewsPostPart>(part => part.Teaser.Text = "Ausgangsteaser."));
        return (await AdminSession.SignInAsync(_site, "Moderation"), await AdminSession.SignInAsync(_site), $"/Admin/Contents/ContentItems/{id}/Edit");
    }

    private static string? Choice(IHtmlDocument page, string unit) => page.QuerySelector($"input[name='take:{unit}'][checked]")?.GetAttribute("value");

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"form.content-editor [name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException($"There is no field {name} on {page.QuerySelector("h1")?.Text()}."),
    };

    private static void Dispose(params AdminSession[] sessions)
    {
        foreach (var session in sessions)
        {
            session.Dispose();
        }
    }
}
