using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>Forms as a browser sends them.</summary>
internal static class Account
{
    /// <summary>Fills in the form for signing in and sends it.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string userName, string password, string? returnUrl = null)
    {
        var address = returnUrl is null ? "/Login" : $"/Login?returnUrl={Uri.EscapeDataString(returnUrl)}";
        return visitor.SendFormAsync(address, ".login-form", ("UserName", userName), ("Password", password));
    }

    /// <summary>Gets the page, changes values of its form and sends it back.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient visitor, string address, string selector, params (string Name, string Value)[] changes)
        => visitor.SendFormAsync(address, selector, changes, additions: []);

    /// <summary>The same with values for which the form has no field.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient visitor, string address, string selector, (string Name, string Value)[] changes, (string Name, string Value)[] additions)
    {
        using var page = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        var form = (await page.ParseAsync()).QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{address} has no form.");
        var values = new Dictionary<string, string>();
        foreach (var field in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is not null && (input.Type != "checkbox" || input.IsChecked)))
        {
            // The hidden field beside a check box counts only while that is not checked.
            if (field.Type != "hidden" || !values.ContainsKey(field.Name!))
            {
                values[field.Name!] = field.Value;
            }
        }

        foreach (var field in form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is not null))
        {
            values[field.Name!] = field.Value;
        }

        foreach (var field in form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is not null))
        {
            values[field.Name!] = field.Value ?? string.Empty;
        }

        foreach (var (name, value) in changes)
        {
            Assert.Contains(name, values.Keys);
            values[name] = value;
        }

        foreach (var (name, value) in additions)
        {
            values[name] = value;
        }

        return await visitor.PostAsync(address, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> ParseAsync(this HttpResponseMessage answer)
    {
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
