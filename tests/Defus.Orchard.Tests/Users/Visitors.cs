using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>People at the site: accounts, signed in, and the forms they send.</summary>
internal static class Visitors
{
    public const string Password = "Abcd-1234-efgh";

    public static async Task<HttpClient> SignedInAsync(this Site site, string name = Site.AdminName, string password = Site.AdminPassword)
    {
        var visitor = site.CreateVisitor(keepCookies: true);
        using var answer = await visitor.SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Makes an account with that role and signs in to it.</summary>
    public static async Task<HttpClient> SignedInAsAsync(this Site site, string role)
    {
        var name = await site.CreateUserAsync(role);
        return await site.SignedInAsync(name, Password);
    }

    /// <summary>Makes an account with those roles and gives its name.</summary>
    public static async Task<string> CreateUserAsync(this Site site, string roles = "")
    {
        var name = "u" + Guid.NewGuid().ToString("N")[..12];
        await site.RunAsync($$"""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:{{name}} /Email:{{name}}@example.org /Password:{{Password}} /Roles:{{roles}}" ] } ] }
            """);
        return name;
    }

    public static async Task<User?> FindUserAsync(this Site site, string name)
    {
        User? user = null;
        await site.InScopeAsync(async services => user = (User?)await services.GetRequiredService<IUserService>().GetUserAsync(name));
        return user;
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpClient visitor, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{address} answered {answer.StatusCode}, {answer.Headers.Location}");
        return await answer.ParseAsync();
    }

    /// <summary>Sends values to an address with a token from a page of the same visitor.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient visitor, string address, string tokenFrom, params (string Name, string Value)[] values)
    {
        var token = (await visitor.PageAsync(tokenFrom)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        return await visitor.PostAsync(
            address,
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. values.Select(value => KeyValuePair.Create(value.Name, value.Value))]),
            TestContext.Current.CancellationToken);
    }

    /// <summary>What the page says on top after a form was sent.</summary>
    public static async Task<string> NoticeAsync(this HttpClient visitor, string address)
        => (await visitor.PageAsync(address)).QuerySelector(".admin-messages")!.Text();

    /// <summary>The status; <see cref="HttpStatusCode.Forbidden"/> too where a refusal leads to the error page of the site.</summary>
    public static HttpStatusCode StatusOf(this HttpResponseMessage answer) => answer.IsRefused() ? HttpStatusCode.Forbidden : answer.StatusCode;

    public static bool IsRefused(this HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.Forbidden || (answer.Headers.Location?.ToString().Contains("/Error/403", StringComparison.Ordinal) ?? false);
}

internal static class Addresses
{
    public static string PathAndQueryOf(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.ToString();
}
