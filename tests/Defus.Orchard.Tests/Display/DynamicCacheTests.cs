using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;
using Xunit;

namespace Defus.Orchard.Tests.Display;

/// <summary>Cached blocks in a shell with the feature OrchardCore.DynamicCache.</summary>
public sealed class DynamicCacheTests
{
    private int _rendered;

    [Fact]
    public Task Render_SameBlockTwice_IsRenderedOnce() => UseAsync(async services =>
    {
        Assert.Equal("1", await RenderAsync(services, new CacheContext("block").AddTag("news")));
        Assert.Equal("1", await RenderAsync(services, new CacheContext("block").AddTag("news")));
        Assert.Equal("2", await RenderAsync(services, new CacheContext("other").AddTag("news")));
    });

    [Fact]
    public Task RemoveTag_OfABlock_DropsItAndNoOther() => UseAsync(async services =>
    {
        await RenderAsync(services, new CacheContext("news").AddTag("news"));
        await RenderAsync(services, new CacheContext("events").AddTag("events"));
        await services.GetRequiredService<ITagCache>().RemoveTagAsync("news");

        Assert.Equal("2", await RenderAsync(services, new CacheContext("events").AddTag("events")));
        Assert.Equal("3", await RenderAsync(services, new CacheContext("news").AddTag("news")));
    });

    [Fact]
    public Task RemoveTag_WhileTheBlockIsRendered_DoesNotKeepIt() => UseAsync(async services =>
    {
        await RenderAsync(services, new CacheContext("news").AddTag("news"), () => services.GetRequiredService<ITagCache>().RemoveTagAsync("news"));

        Assert.Equal("2", await RenderAsync(services, new CacheContext("news").AddTag("news")));
    });

    [Fact]
    public async Task RemoveTag_WithinAChange_DropsWhatWasMadeBeforeItsCommit()
    {
        await UseAsync(async services =>
        {
            await ShellScope.Context!.CreateScope().UsingAsync(async scope =>
            {
                await scope.ServiceProvider.GetRequiredService<ITagCache>().RemoveTagAsync("news");
                Assert.Equal("1", await RenderAsync(services, new CacheContext("news").AddTag("news")));
            }, activateShell: false);

            Assert.Equal("2", await RenderAsync(services, new CacheContext("news").AddTag("news")));
        });
    }

    [Fact]
    public Task RemoveTag_OfAnInnerBlock_DropsTheBlocksAroundIt() => UseAsync(async services =>
    {
        Task InnerAsync() => RenderAsync(services, new CacheContext("inner").AddTag("inner"));
        await RenderAsync(services, new CacheContext("outer").AddTag("outer"), InnerAsync);
        var renderedBefore = _rendered;
        await RenderAsync(services, new CacheContext("outer").AddTag("outer"), InnerAsync);
        Assert.Equal(renderedBefore, _rendered);

        await services.GetRequiredService<ITagCache>().RemoveTagAsync("inner");
        await RenderAsync(services, new CacheContext("outer").AddTag("outer"), InnerAsync);
        Assert.Equal(renderedBefore + 2, _rendered);
    });

    [Fact]
    public Task Render_OtherContext_HasABlockOfItsOwn() => UseAsync(async services =>
    {
        Assert.Equal("1", await RenderAsync(services, new CacheContext("block").AddContext("city=Essen")));
        Assert.Equal("2", await RenderAsync(services, new CacheContext("block").AddContext("city=Ulm")));
        Assert.Equal("1", await RenderAsync(services, new CacheContext("block").AddContext("city=Essen")));
    });

    [Fact]
    public Task Render_QueryThatSpellsARole_IsNotTakenForTheRole() => UseAsync(async services =>
    {
        var http = new DefaultHttpContext { RequestServices = services };
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        http.Request.QueryString = new QueryString("?a=1");
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator")], "test"));
        Assert.Equal("1", await RenderInScopeAsync("query", "user.roles"));

        http.Request.QueryString = new QueryString("?a=1%0Auser.roles=Administrator");
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        Assert.Equal("2", await RenderInScopeAsync("query", "user.roles"));

        async Task<string> RenderInScopeAsync(params string[] contexts)
        {
            var text = string.Empty;
            await ShellScope.Context!.CreateScope().UsingAsync(
                async scope => text = await RenderAsync(scope.ServiceProvider, new CacheContext("block").AddContext(contexts)), activateShell: false);
            return text;
        }
    });

    [Fact]
    public Task Render_NoTimeToKeep_RendersAgain() => UseAsync(async services =>
    {
        Assert.Equal("1", await RenderAsync(services, new CacheContext("block").WithExpiryAfter(TimeSpan.Zero)));
        Assert.Equal("2", await RenderAsync(services, new CacheContext("block").WithExpiryAfter(TimeSpan.Zero)));
    });

    private static Task UseAsync(Func<IServiceProvider, Task> use) => DisplayShell.UseAsync(new OrchardCore.DynamicCache.Startup().ConfigureServices, use);

    private static async Task<string> TextAsync(IServiceProvider services, CacheContext context, Func<ValueTask<IHtmlContent>> renderAsync)
    {
        using var writer = new StringWriter();
        (await services.GetRequiredService<IShapeCache>().GetOrRenderAsync(context, renderAsync)).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private Task<string> RenderAsync(IServiceProvider services, CacheContext context, Func<Task>? meanwhileAsync = null) => TextAsync(services, context, async () =>
    {
        _rendered++;
        var text = _rendered.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (meanwhileAsync is not null)
        {
            await meanwhileAsync();
        }

        return new HtmlString(text);
    });
}
