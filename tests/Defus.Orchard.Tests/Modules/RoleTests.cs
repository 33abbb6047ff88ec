using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Modules;

/// <summary>What the three roles of the network may do in the administration.</summary>
public sealed class RoleTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public RoleTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("Mitgliedsredaktion", "NewsPost", true)]
    [InlineData("Mitgliedsredaktion", "Event", true)]
    [InlineData("Mitgliedsredaktion", "MemberCity", false)]
    [InlineData("Mitgliedsredaktion", "Page", false)]
    [InlineData("Moderation", "NewsPost", true)]
    [InlineData("Moderation", "PartnerForum", false)]
    [InlineData("Geschäftsstelle", "MemberCity", true)]
    [InlineData("Geschäftsstelle", "Page", true)]
    public async Task Create_ByRole_IsOpenOrForbidden(string role, string contentType, bool allowed)
        => Assert.Equal(allowed, await MayOpenAsync(role, $"/Admin/Contents/ContentTypes/{contentType}/Create"));

    [Theory]
    [InlineData("Mitgliedsredaktion", "NewsPost", false)]
    [InlineData("Moderation", "NewsPost", true)]
    [InlineData("Moderation", "MemberCity", false)]
    [InlineData("Geschäftsstelle", "MemberCity", true)]
    public async Task EditForeignItem_ByRole_IsOpenOrForbidden(string role, string contentType, bool allowed)
    {
        string id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var item = await services.GetRequiredService<ISession>().Query<ContentItem, ContentItemIndex>(index => index.ContentType == contentType && index.Published).FirstOrDefaultAsync();
            id = item!.ContentItemId;
        });

        Assert.Equal(allowed, await MayOpenAsync(role, $"/Admin/Contents/ContentItems/{id}/Edit"));
    }

    [Fact]
    public async Task SaveOwnPost_AsMemberEditor_StaysADraftForTheModeration()
    {
        using var editor = await SignInAsync("Mitgliedsredaktion");
        const string address = "/Admin/Contents/ContentTypes/NewsPost/Create";
        var form = new HtmlParser().ParseDocument(await editor.GetStringAsync(address, TestContext.Current.CancellationToken));
        var token = form.QuerySelector("form.content-editor input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await editor.PostAsync(address, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("TitlePart.Title", "Meldung der Redaktion"), new("NewsPostPart.Teaser.Text", "Ein Teaser."),
            new("submit.Publish", "submit.Publish"),
        ]), TestContext.Current.CancellationToken);

        var published = 0;
        await _site.InScopeAsync(async services => published = await services.GetRequiredService<ISession>()
            .QueryIndex<ContentItemIndex>(index => index.DisplayText == "Meldung der Redaktion" && index.Published).CountAsync());
        Assert.Null(form.QuerySelector("[name='submit.Publish']"));
        Assert.Equal(0, published);
    }

    private async Task<bool> MayOpenAsync(string role, string address)
    {
        using var editor = await SignInAsync(role);
        using var answer = await editor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden || answer.Headers.Location!.ToString().Contains("/Error/403?", StringComparison.Ordinal), $"{address} answered {answer.StatusCode}, {answer.Headers.Location}.");

        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<HttpClient> SignInAsync(string role)
    {
        var name = "u" + Guid.NewGuid().ToString("N");
        await _site.RunAsync($$"""
            { "name": "Test", "steps": [ { "name": "command", "Commands": [ "createUser /UserName:{{name}} /Email:{{name}}@example.org /Password:Abcd-1234 /Roles:{{role}}" ] } ] }
            """);
        var visitor = _site.CreateVisitor(keepCookies: true);
        using var answer = await visitor.SignInAsync(name, "Abcd-1234");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        return visitor;
    }
}
