using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Fields;
using Xunit;

namespace Defus.Orchard.Tests.Structure;

/// <summary>A page of the administration and its address.</summary>
internal sealed record AdminPage(IHtmlDocument Document, string Path);

/// <summary>Presses buttons of forms as a browser without JavaScript does.</summary>
internal static class FormSender
{
    public static async Task<AdminPage> VisitAsync(this EditorSession session, string path)
        => await FollowAsync(session, await session.Client.GetAsync(path, TestContext.Current.CancellationToken), path);

    /// <summary>Sends the form a button stands in, with changed values; follows the redirect.</summary>
    /// <param name="button">Selects the button.</param>
    public static async Task<AdminPage> PressAsync(this EditorSession session, AdminPage page, string button, params (string Name, string Value)[] changes)
    {
        var pressed = page.Document.QuerySelector(button) as IHtmlButtonElement;
        Assert.True(pressed is not null, $"{page.Path} has no button {button}.");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(pressed.Form);
        var values = EditorSession.ValuesOf(form).Where(value => !changes.Any(change => change.Name == value.Key)).ToList();
        values.AddRange(changes.Select(change => new KeyValuePair<string, string>(change.Name, change.Value)));
        if (pressed.Name is { Length: > 0 } name)
        {
            values.Add(new(name, pressed.Value));
        }

        var action = pressed.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path);
        return await FollowAsync(session, await session.Client.PostAsync(action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken), action);
    }

    private static async Task<AdminPage> FollowAsync(EditorSession session, HttpResponseMessage response, string path)
    {
        while (response.StatusCode == HttpStatusCode.Found)
        {
            path = response.Headers.Location!.ToString();
            response.Dispose();
            response = await session.Client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        using (response)
        {
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}.");
            return new AdminPage(new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), path);
        }
    }
}
