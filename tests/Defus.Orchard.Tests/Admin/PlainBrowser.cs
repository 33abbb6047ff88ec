using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>A browser without JavaScript: opens pages, fills in forms, presses buttons, follows redirects.</summary>
internal sealed class PlainBrowser : IDisposable
{
    private readonly HttpClient _client;

    private PlainBrowser(HttpClient client) => _client = client;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    public static async Task<PlainBrowser> SignInAsync(Site site, string userName = Site.AdminName, string password = Site.AdminPassword)
    {
        var client = site.CreateVisitor(keepCookies: true);
        (await client.SignInAsync(userName, password)).Dispose();
        return new(client);
    }

    /// <summary>The page at the address, which must answer 200.</summary>
    public async Task<IDocument> OpenAsync(string address)
    {
        var page = await VisitAsync(address);
        Assert.True(Status is HttpStatusCode.OK, $"{address} answered {(int)Status}.");
        return page;
    }

    /// <summary>The answer at the address, whatever it is; redirects are followed.</summary>
    public Task<IDocument> VisitAsync(string address) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Changes the form around a button and presses it. A value of null unticks a box; "on" ticks it.</summary>
    public Task<IDocument> PressAsync(IDocument page, string buttonSelector, params (string Name, string? Value)[] entries)
    {
        var button = page.QuerySelector<IHtmlElement>(buttonSelector);
        Assert.True(button is not null, $"{page.Url} has no {buttonSelector}.");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(button.Closest("form"));
        foreach (var (name, value) in entries)
        {
            Fill(form, name, value);
        }

        var request = form.GetSubmission(button)!;
        using var body = new MemoryStream();
        request.Body.CopyTo(body);
        return SendAsync(() => request.Method == AngleSharp.Io.HttpMethod.Get
            ? new HttpRequestMessage(HttpMethod.Get, request.Target.Href)
            : new HttpRequestMessage(HttpMethod.Post, request.Target.Href) { Content = Content(body.ToArray(), request.MimeType) });
    }

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", string.IsNullOrEmpty(type) ? "application/x-www-form-urlencoded" : type);
        return content;
    }

    public void Dispose() => _client.Dispose();

    private static void Fill(IHtmlFormElement form, string name, string? value)
    {
        var fields = form.Elements.Where(x => x.GetAttribute("name") == name && x.GetAttribute("type") is not "hidden").ToArray();
        Assert.True(fields.Length > 0, $"The form has no field {name}.");
        foreach (var field in fields)
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" } box when fields.Length == 1:
                    box.IsChecked = value is not null;
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    choice.IsChecked = choice.Value == value || (choice.Type == "checkbox" && choice.IsChecked);
                    break;
                case IHtmlInputElement input:
                    input.Value = value ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = value ?? "";
                    break;
                case IHtmlSelectElement select:
                    select.Value = value;
                    break;
            }
        }
    }

    private async Task<IDocument> SendAsync(Func<HttpRequestMessage> create)
    {
        using var request = create();
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var address = new Uri(_client.BaseAddress!, request.RequestUri!);
        for (var hops = 0; hops < 5 && response.Headers.Location is { } location; hops++)
        {
            response.Dispose();
            address = new Uri(address, location);
            response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        }

        using (response)
        {
            Status = response.StatusCode;
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return await BrowsingContext.New().OpenAsync(x => x.Content(text).Address(address), TestContext.Current.CancellationToken);
        }
    }
}
