using AngleSharp.Dom;
using Defus.Members.Services;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Posts of members lead the member news, and members get German addresses.</summary>
public abstract class MemberContentTests
{
    private readonly Http.Site _site;

    protected MemberContentTests(Http.Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task Create_MemberPost_LeadsTheMemberNewsUntilItIsRemoved()
    {
        var title = "Neue Meldung " + Guid.NewGuid().ToString("N");
        string id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var member = await services.GetRequiredService<IMemberDirectory>().GetBySlugAsync("nuernberg");
            var manager = services.GetRequiredService<IContentManager>();
            var post = await manager.NewAsync(Defus.News.NewsTypes.NewsPost);
            post.DisplayText = title;
            post.Alter<TitlePart>(part => part.Title = title);
            post.Alter<NewsPostPart>(part =>
            {
                part.Teaser = new TextField { Text = "Ein Teaser." };
                part.Date = new DateField { Value = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
                part.Member = new ContentPickerField { ContentItemIds = [member!.ContentItemId] };
            });
            await manager.CreateAsync(post, VersionOptions.Published);
            id = post.ContentItemId;
        });

        var post = (await _site.GetPageAsync("/")).QuerySelector(".member-news__post")!;
        var page = await _site.GetPageAsync(post.QuerySelector("a")!.GetAttribute("href")!);
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.RemoveAsync((await manager.GetAsync(id, VersionOptions.Latest))!);
        });

        Assert.Equal("Stadt Nürnberg", post.QuerySelector(".member-news__member")!.Text());
        Assert.Equal(title, post.QuerySelector(".member-news__title")!.Text());
        Assert.Equal(title, page.QuerySelector("h1")!.Text());
        Assert.Equal("Stadt Augsburg", (await _site.GetPageAsync("/")).QuerySelector(".member-news__member")!.Text());
    }

    [Fact]
    public async Task Create_MemberWithUmlauts_GetsAGermanAddress()
    {
        string path = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var member = await manager.NewAsync(Defus.Members.MemberTypes.MemberCity);
            member.Alter<Defus.Members.Models.MemberCityPart>(part =>
            {
                part.Designation = new TextField { Text = "Stadt" };
                part.Name = new TextField { Text = "Äußerst Großößling" };
            });
            await manager.CreateAsync(member, VersionOptions.Draft);
            path = member.GetOrCreate<OrchardCore.Autoroute.Models.AutoroutePart>().Path!;
            Assert.Equal("Stadt Äußerst Großößling", member.DisplayText);
            await manager.RemoveAsync(member);
        });

        Assert.Equal("mitglieder/aeusserst-grossoessling", path);
    }
}

[Collection(SqliteSiteCollection.Name)]
public sealed class MemberContentOnSqliteTests : MemberContentTests
{
    public MemberContentOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

[Collection(PostgresSiteCollection.Name)]
public sealed class MemberContentOnPostgresTests : MemberContentTests
{
    public MemberContentOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
