using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using OrchardCore.Users.Services;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Somebody at work in the administration, in a browser without JavaScript: opens pages, presses buttons, follows redirects.</summary>
internal sealed class AdminSession : IDisposable
{
    private const string Password = "Abcd-1234";

    private readonly HttpClient _client;

    private AdminSession(HttpClient client, string name)
    {
        _client = client;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Path and query of the page last shown.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>The administrator, or a new account with a role.</summary>
    public static async Task<AdminSession> SignInAsync(Site site, string? role = null)
    {
        var name = Site.AdminName;
        if (role is not null)
        {
            name = "u" + Guid.NewGuid().ToString("N")[..10];
            await site.RunAsync($$"""
                { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:{{name}} /Email:{{name}}@example.org /Password:{{Password}} /Roles:{{role}}" ] } ] }
                """);
        }

        var client = site.CreateVisitor(keepCookies: true);
        (await client.SignInAsync(name, role is null ? Site.AdminPassword : Password)).Dispose();
        return new AdminSession(client, name);
    }

    /// <summary>A new item, made by the program.</summary>
    public static async Task<string> CreateAsync(Site site, string contentType, string title, bool publish = true, string? owner = null, Action<ContentItem>? fill = null)
    {
        var id = "";
        await site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync(contentType);
            item.DisplayText = title;
            item.Alter<TitlePart>(part => part.Title = title);
            if (owner is not null && await services.GetRequiredService<IUserService>().GetUserAsync(owner) is OrchardCore.Users.Models.User user)
            {
                (item.Owner, item.Author) = (user.UserId, user.UserName);
            }

            fill?.Invoke(item);
            await manager.CreateAsync(item, publish ? VersionOptions.Published : VersionOptions.Draft);
            id = item.ContentItemId;
        });
        return id;
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        return await FollowAsync(answer, address);
    }

    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusOf();
    }

    /// <summary>Presses a button of the page: sends its form with some values changed, and shows what comes then.</summary>
    public Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button, params (string Name, string Value)[] changes)
        => PressAsync(Assert.Single(page.QuerySelectorAll(button)), changes);

    public async Task<IHtmlDocument> PressAsync(IElement button, params (string Name, string Value)[] changes)
    {
        var form = (IHtmlFormElement)button.Closest("form")!;
        var address = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address;
        var names = changes.Select(change => change.Name).ToHashSet();
        var values = Fields.EditorSession.ValuesOf(form).Where(value => !names.Contains(value.Key)).Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)));
        if (button.GetAttribute("name") is { Length: > 0 } name)
        {
            values = values.Append(new(name, button.GetAttribute("value") ?? ""));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Referrer = new Uri(_client.BaseAddress!, Address);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await FollowAsync(answer, address);
    }

    /// <summary>Sends a form that no page offered, with a valid token.</summary>
    public async Task<HttpStatusCode> PostAsync(string address, params (string Name, string Value)[] values)
    {
        var token = (await OpenAsync("/ChangePassword")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await _client.PostAsync(
            address, new FormUrlEncodedContent(values.Append(("__RequestVerificationToken", token)).Select(x => KeyValuePair.Create(x.Item1, x.Item2))), TestContext.Current.CancellationToken);
        return answer.StatusOf();
    }

    /// <summary>A request as a program sends it.</summary>
    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusOf();
    }

    public void Dispose() => _client.Dispose();

    private async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer, string address)
    {
        for (var hop = 0; ; hop++)
        {
            if (answer.Headers.Location is not { } location || hop > 5)
            {
                Address = address;
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}.");
                return new HtmlParser().ParseDocument(html);
            }

            address = location.ToString();
            answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>What stands on a page of the administration.</summary>
internal static class AdminPages
{
    /// <summary>The notices above the page.</summary>
    public static string Notice(this IHtmlDocument page) => page.QuerySelector(".admin-messages")?.Text() ?? "";

    /// <summary>The names of the rows of a list.</summary>
    public static string[] Rows(this IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th[scope=row]").Select(row => row.Text())];
}
