using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Media;

/// <summary>Editors upload files in the library and in the editor of an item.</summary>
public sealed class MediaAdminTests : IClassFixture<SqliteSite>
{
    // One pixel.
    private static readonly byte[] _png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Site _site;

    public MediaAdminTests(SqliteSite site)
    {
        _site = site;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Library_Anonymous_IsClosed()
    {
        using var answer = await _site.Visitor.GetAsync("/Admin/Media", Stop);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/Login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_UploadRenameDelete_ChangesTheFolder()
    {
        using var editor = await SignedInAsync();
        await SubmitAsync(editor, "/Admin/Media", "Upload", [], ("files", "bild.png"));
        await GetAsync(HttpStatusCode.OK, "/media/bild.png");
        await SubmitAsync(editor, "/Admin/Media/File?file=bild.png", "Rename", [("newPath", "ordner/neu.png")], null, "bild.png");
        await GetAsync(HttpStatusCode.NotFound, "/media/bild.png");
        await GetAsync(HttpStatusCode.OK, "/media/ordner/neu.png");
        await SubmitAsync(editor, "/Admin/Media/File?file=ordner/neu.png", "Delete", [], null, "ordner/neu.png");
        await GetAsync(HttpStatusCode.NotFound, "/media/ordner/neu.png");
    }

    [Fact]
    public async Task Library_KindThatIsNotAllowed_IsRefused()
    {
        using var editor = await SignedInAsync();
        await SubmitAsync(editor, "/Admin/Media", "Upload", [], ("files", "seite.html"));
        await GetAsync(HttpStatusCode.NotFound, "/media/seite.html");
    }

    [Fact]
    public async Task Library_ContentThatIsNotWhatItsNameSays_IsRefused()
    {
        using var editor = await SignedInAsync();
        await SubmitAsync(editor, "/Admin/Media", "Upload", [], ("files", "dokument.pdf"));
        await GetAsync(HttpStatusCode.NotFound, "/media/dokument.pdf");
    }

    [Fact]
    public async Task File_InUse_IsNamedFollowedAndNotDeletedByMistake()
    {
        using var editor = await SignedInAsync();
        var list = await PageAsync(editor, "/Admin/Contents/ContentItems?q=Weihnacht");
        var edit = list.QuerySelectorAll<IHtmlAnchorElement>("main a[href*='/ContentItems/'][href*='/Edit']").First().GetAttribute("href")!;
        await SubmitAsync(editor, edit, "content-editor", [("NewsPostPart.Image.AddText", "Noch ein Punkt"), ("submit.Publish", "submit.Publish")], ("NewsPostPart.Image.Uploads", "punkt2.png"));

        Assert.Contains("Weihnachtsgrüße", (await PageAsync(editor, "/Admin/Media/File?file=newspost/punkt2.png")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await SubmitAsync(editor, "/Admin/Media/File?file=newspost/punkt2.png", "Delete", [], null, "newspost/punkt2.png");
        await GetAsync(HttpStatusCode.OK, "/media/newspost/punkt2.png");
        await SubmitAsync(editor, "/Admin/Media/File?file=newspost/punkt2.png", "Rename", [("newPath", "punkte/zweiter.png")], null, "newspost/punkt2.png");
        await GetAsync(HttpStatusCode.OK, "/media/punkte/zweiter.png");
        var post = await _site.GetPageAsync("/aktuelles/weihnachtsgruesse");
        Assert.Contains("/media/punkte/zweiter.png", post.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("punkt2.png", post.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithTextAndFocalPoint_KeepsThemWhenItMoves()
    {
        using var editor = await SignedInAsync();
        await SubmitAsync(editor, "/Admin/Media", "Upload", [], ("files", "notiz.png"));
        await SubmitAsync(editor, "/Admin/Media/File?file=notiz.png", "File", [("AlternativeText", "Ein Haus"), ("Copyright", "Foto: Stadt"), ("FocusX", "20"), ("FocusY", "80")], null, "notiz.png");
        await SubmitAsync(editor, "/Admin/Media/File?file=notiz.png", "Rename", [("newPath", "notiz-neu.png")], null, "notiz.png");

        var page = await PageAsync(editor, "/Admin/Media/File?file=notiz-neu.png");
        Assert.Equal("Ein Haus", page.QuerySelector<IHtmlTextAreaElement>("#AlternativeText")!.Value);
        Assert.Equal("20", page.QuerySelector<IHtmlInputElement>("#FocusX")!.Value);
        Assert.Contains("notiz-neu.png", (await PageAsync(editor, "/Admin/Media?q=haus")).QuerySelector(".media-files")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContentEditor_UploadIntoAField_ShowsOnThePage()
    {
        using var editor = await SignedInAsync();
        var list = await PageAsync(editor, "/Admin/Contents/ContentItems?q=Weihnacht");
        var edit = list.QuerySelectorAll<IHtmlAnchorElement>("main a[href*='/ContentItems/'][href*='/Edit']").First().GetAttribute("href")!;
        await SubmitAsync(editor, edit, "content-editor", [("NewsPostPart.Image.AddText", "Ein Punkt"), ("submit.Publish", "submit.Publish")], ("NewsPostPart.Image.Uploads", "punkt.png"));
        var home = await _site.GetPageAsync("/");
        Assert.Equal("Ein Punkt", home.QuerySelector("img[src*='punkt.png']")?.GetAttribute("alt"));
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var visitor = _site.CreateVisitor(keepCookies: true);
        (await visitor.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        return visitor;
    }

    private async Task GetAsync(HttpStatusCode status, string url)
    {
        using var answer = await _site.Visitor.GetAsync(url, Stop);
        Assert.Equal(status, answer.StatusCode);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient visitor, string url)
    {
        using var answer = await visitor.GetAsync(url, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ParseAsync();
    }

    /// <summary>Fills in a form of a page, found by its class or the end of its action, and sends it as a browser would.</summary>
    private static async Task SubmitAsync(
        HttpClient visitor, string url, string form, (string Name, string Value)[] values, (string Field, string FileName)? file, string? ofFile = null)
    {
        var page = await PageAsync(visitor, url);
        var element = page.QuerySelectorAll<IHtmlFormElement>("form").First(f =>
            (f.ClassList.Contains(form) || f.GetAttribute("action")?.Split('?')[0].EndsWith("/" + form, StringComparison.Ordinal) == true)
            && (ofFile is null || f.Elements.OfType<IHtmlInputElement>().Any(input => "file".Equals(input.Name, StringComparison.OrdinalIgnoreCase) && input.Value == ofFile)));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(element).Where(f => !values.Any(v => v.Name == f.Name)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is { } upload)
        {
            content.Add(new ByteArrayContent(_png), upload.Field, upload.FileName);
        }

        using var answer = await visitor.PostAsync(element.GetAttribute("action") ?? url, content, Stop);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            var name = field.GetAttribute("name");
            var value = field switch
            {
                IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (name is not null && value is not null)
            {
                yield return (name, value);
            }
        }
    }
}
