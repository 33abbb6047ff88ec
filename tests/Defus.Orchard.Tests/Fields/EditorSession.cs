using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Fields;

/// <summary>The administrator in a browser without JavaScript: signs in, opens forms, changes inputs, sends them.</summary>
internal sealed class EditorSession : IDisposable
{
    private readonly HttpClient _client;
    private readonly HtmlParser _parser = new();

    private EditorSession(HttpClient client)
    {
        _client = client;
    }

    /// <summary>Keeps the cookies of the session; redirects are not followed.</summary>
    public HttpClient Client => _client;

    public static async Task<EditorSession> SignInAsync(Site site)
    {
        var session = new EditorSession(site.CreateVisitor(keepCookies: true));
        var login = await session.OpenAsync("/Login");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(login.QuerySelector("form:has([name=Password])"));
        var (status, _) = await session.SendAsync(form, "/Login", new() { ["UserName"] = Site.AdminName, ["Password"] = Site.AdminPassword });
        Assert.Equal(HttpStatusCode.Found, status);
        return session;
    }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}.");
        return _parser.ParseDocument(page);
    }

    /// <summary>Opens the editor of an item, changes some inputs and publishes; the page is the answer, with errors if it is not a redirect.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> PublishAsync(string contentItemId, Dictionary<string, string>? changes = null)
    {
        var path = $"/Admin/Contents/ContentItems/{contentItemId}/Edit";
        var form = Assert.IsAssignableFrom<IHtmlFormElement>((await OpenAsync(path)).QuerySelector("form.content-editor"));
        return await SendAsync(form, path, new(changes ?? []) { ["submit.Publish"] = "submit.Publish" });
    }

    /// <summary>What a browser would send for the form, but for its buttons and files.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
        => form.Elements.OfType<IHtmlElement>().SelectMany(Values);

    public void Dispose() => _client.Dispose();

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(IHtmlFormElement form, string path, Dictionary<string, string> changes)
    {
        var values = ValuesOf(form).Where(value => !changes.ContainsKey(value.Key)).Concat(changes);
        using var response = await _client.PostAsync(path, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
        return (response.StatusCode, _parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [new(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [new(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => select.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(name, option.Value)),
        _ => [],
    };
}
