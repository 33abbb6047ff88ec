using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>Somebody at work in the administration.</summary>
internal sealed class AdminVisitor : IDisposable
{
    private const string TokenName = "__RequestVerificationToken";

    private AdminVisitor(HttpClient client)
    {
        Client = client;
    }

    public HttpClient Client { get; }

    public static async Task<AdminVisitor> SignInAsync(Site site, string userName = Site.AdminName, string password = Site.AdminPassword)
    {
        var client = site.CreateVisitor(keepCookies: true);
        (await client.SignInAsync(userName, password)).Dispose();
        return new AdminVisitor(client);
    }

    /// <summary>With a client that is signed in.</summary>
    public static AdminVisitor Of(HttpClient client) => new(client);

    public async Task<IHtmlDocument> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}.");
        return await answer.ParseAsync();
    }

    /// <summary>Posts fields with the token of a page that has a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string formPage, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(formPage);
        return await Client.PostAsync(
            path, new FormUrlEncodedContent([new(TokenName, token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads a package as the import page does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(byte[] package, string name = "site.zip", bool replaceChanged = false)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync("/Admin/DeploymentPlan/Import/Index")), TokenName },
            { new StringContent(replaceChanged ? "true" : "false"), "replaceChanged" },
            { new ByteArrayContent(package), "importedPackage", name },
        };
        return await Client.PostAsync("/Admin/DeploymentPlan/Import/Import", form, TestContext.Current.CancellationToken);
    }

    /// <summary>Applies what a dry run has shown.</summary>
    public async Task<IHtmlDocument> ApplyAsync(IHtmlDocument dryRun)
    {
        var form = (IHtmlFormElement)dryRun.QuerySelector("main form[action$='/Import/Apply']")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var answer = await Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ParseAsync();
    }

    public void Dispose() => Client.Dispose();

    private async Task<string> TokenAsync(string page)
        => (await GetAsync(page)).QuerySelector<IHtmlInputElement>($"main input[name={TokenName}]")!.Value;
}
