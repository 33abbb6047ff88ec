using System.Net;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>The site with a clock that can be put forward, and a visitor who notices whether a page was kept.</summary>
public sealed class PageCacheSite : SqliteSite
{
    /// <summary>One page of each sort, and those that look alike but show something else.</summary>
    public static readonly string[] Pages =
    [
        "/", "/aktuelles", "/aktuelles?seite=2", "/aktuelles/weihnachtsgruesse", "/aktuelles/augsburg-jahresbericht", "/aktuelles/feed.rss",
        "/termine", "/termine?vergangen=1", "/termine/schulung-ki", "/termine/siba-workshop", "/termine/kalender.ics",
        "/mitglieder", "/mitglieder/augsburg", "/mitglieder/ulm", "/mitglieder/berlin",
        "/partnerforen", "/ueber-uns", "/impressum",
    ];

    public static readonly string[] HtmlPages = [.. Pages.Where(page => page is not ("/aktuelles/feed.rss" or "/termine/kalender.ics"))];

    public MovableTime Time { get; } = new();

    /// <summary>A change drops these pages and no other one; before it, all of them are kept.</summary>
    public async Task AssertDropsAsync(string[] expected, Func<Task> change)
    {
        foreach (var page in Pages)
        {
            await GetAsync(page);
            Assert.True(await IsKeptAsync(page), $"{page} is not kept.");
        }

        await change();
        var dropped = new List<string>();
        foreach (var page in Pages)
        {
            if (!await IsKeptAsync(page))
            {
                dropped.Add(page);
            }
        }

        Assert.Equal(expected, dropped);
    }

    public async Task<bool> IsKeptAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.IsHit();
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
        => await SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The item whose latest version has this title, published or not.</summary>
    public async Task<string> FindAsync(string title)
    {
        var id = "";
        await InScopeAsync(async services => id = (await services.GetRequiredService<ISession>()
            .QueryIndex<ContentItemIndex>(item => item.Latest && item.DisplayText == title).FirstOrDefaultAsync())!.ContentItemId);

        return id;
    }

    /// <summary>Changes and publishes an item.</summary>
    public Task EditAsync(string contentItemId, Action<ContentItem> edit, bool publish = true) => InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = (await manager.GetAsync(contentItemId, VersionOptions.DraftRequired))!;
        edit(item);
        await manager.UpdateAsync(item);
        await (publish ? manager.PublishAsync(item) : manager.SaveDraftAsync(item));
    });

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.Configure<MvcOptions>(options => options.Filters.Add<PersonalTouch>());
    }
}

internal static class KeptAnswers
{
    public static bool IsHit(this HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.OK && answer.Headers.TryGetValues("Cache-Status", out var status) && status.Single() == "Defus; hit";
}
