using AngleSharp.Dom;
using Defus.Events.Models;
using Defus.Members.Services;
using Defus.News.Models;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Environment.Shell;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Modules;

/// <summary>What an editor publishes, changes or takes back shows on the home page at once.</summary>
public abstract class PublishingTests
{
    private readonly Http.Site _site;

    protected PublishingTests(Http.Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task UnpublishAndPublish_Member_ChangesTheCountedSentence()
    {
        string id = string.Empty;
        await InSiteAsync(async services =>
        {
            var member = await services.GetRequiredService<IMemberDirectory>().GetBySlugAsync("leer-ostfriesland");
            id = member!.ContentItemId;
            await services.GetRequiredService<IContentManager>().UnpublishAsync(member);
        });
        var without = await SentenceAsync();

        await InSiteAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.PublishAsync(await manager.GetAsync(id, VersionOptions.Latest));
        });

        Assert.Contains("20 deutsche Städte und drei Organisationen", without, StringComparison.Ordinal);
        Assert.Contains("21 deutsche Städte und drei Organisationen", await SentenceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_MemberPost_LeadsTheMemberNewsUntilItIsRemoved()
    {
        var title = "Neue Meldung " + Guid.NewGuid().ToString("N");
        string id = string.Empty;
        await InSiteAsync(async services =>
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
        await InSiteAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.RemoveAsync(await manager.GetAsync(id, VersionOptions.Latest));
        });

        Assert.Equal("Stadt Nürnberg", post.QuerySelector(".member-news__member")!.Text());
        Assert.Equal(title, post.QuerySelector(".member-news__title")!.Text());
        Assert.Equal(title, page.QuerySelector("h1")!.Text());
        Assert.Equal("Stadt Augsburg", (await _site.GetPageAsync("/")).QuerySelector(".member-news__member")!.Text());
    }

    [Fact]
    public async Task SaveDraft_Event_StaysInvisibleUntilItIsPublished()
    {
        const string changed = "Geänderter Titel der Schulung";
        var original = await EventTitleAsync();

        await ChangeFirstEventAsync(changed, publish: false);
        var whileDraft = await EventTitleAsync();
        await ChangeFirstEventAsync(changed, publish: true);
        var published = await EventTitleAsync();
        await ChangeFirstEventAsync(original, publish: true);

        Assert.Equal(original, whileDraft);
        Assert.Equal(changed, published);
        Assert.Equal(original, await EventTitleAsync());
    }

    [Fact]
    public async Task Create_MemberWithUmlauts_GetsAGermanAddress()
    {
        string path = string.Empty;
        await InSiteAsync(async services =>
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

    private async Task ChangeFirstEventAsync(string title, bool publish) => await InSiteAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var first = await services.GetRequiredService<ISession>()
            .Query<ContentItem, ContentItemIndex>(item => item.ContentType == "Event" && item.Latest)
            .OrderBy(item => item.DocumentId)
            .ListAsync();
        var id = first.MinBy(item => item.GetOrCreate<EventPart>().Start.Value)!.ContentItemId;
        var draft = await manager.GetAsync(id, VersionOptions.DraftRequired);
        draft.DisplayText = title;
        draft.Alter<TitlePart>(part => part.Title = title);
        await manager.UpdateAsync(draft);
        if (publish)
        {
            await manager.PublishAsync(draft);
        }
        else
        {
            await manager.SaveDraftAsync(draft);
        }
    });

    private async Task<string> SentenceAsync() => (await _site.GetPageAsync("/")).QuerySelector(".network-size")!.Text();

    private async Task<string> EventTitleAsync() => (await _site.GetPageAsync("/")).QuerySelector(".event-card__title")!.Text();

    private async Task InSiteAsync(Func<IServiceProvider, Task> work)
    {
        var scope = await _site.HostServices.GetRequiredService<IShellHost>().GetScopeAsync("Default");
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }
}

[Collection(SqliteSiteCollection.Name)]
public sealed class PublishingOnSqliteTests : PublishingTests
{
    public PublishingOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

[Collection(PostgresSiteCollection.Name)]
public sealed class PublishingOnPostgresTests : PublishingTests
{
    public PublishingOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
