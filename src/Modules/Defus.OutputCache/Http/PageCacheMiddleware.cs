using Defus.Common.Pages;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Defus.OutputCache.Http;

/// <summary>Answers with kept pages before anything of the site runs, and keeps those that the site makes.</summary>
internal sealed class PageCacheMiddleware
{
    private readonly RequestDelegate _next;
    private readonly PageRequest _requests;
    private readonly PageStore _store;
    private readonly SiteCondition _condition;
    private readonly PageCacheOptions _options;

    public PageCacheMiddleware(RequestDelegate next, PageRequest requests, PageStore store, SiteCondition condition, IOptions<PageCacheOptions> options)
    {
        _condition = condition;
        _next = next;
        _requests = requests;
        _store = store;
        _options = options.Value;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!_requests.TryRead(context.Request, out var key))
        {
            return _next(context);
        }

        var isFailing = _condition.IsFailing;
        return _store.TryGet(key, stale: isFailing, out var page) ? PageResponse.SendAsync(context, page, isFailing) : GetAsync(context, key);
    }

    private async Task GetAsync(HttpContext context, PageKey key)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            var (rendering, isMine) = _store.Begin(key, _condition.IsFailing);
            if (isMine)
            {
                await RenderAsync(context, rendering);
                return;
            }

            switch (await WaitAsync(rendering, context.RequestAborted))
            {
                case (RenderingEnd.Kept, { } page):
                    await PageResponse.SendAsync(context, page, rendering.IsStale);
                    return;
                case (RenderingEnd.Personal, _):
                    await _next(context);
                    return;
            }
        }
    }

    private async Task<(RenderingEnd End, CachedPage? Page)> WaitAsync(PageRendering rendering, CancellationToken aborted)
    {
        try
        {
            return await rendering.End.WaitAsync(_options.MaximumWait, aborted);
        }
        catch (TimeoutException)
        {
            return (RenderingEnd.Personal, null);
        }
        catch (OperationCanceledException)
        {
            return (RenderingEnd.Failed, null);
        }
    }

    private async Task RenderAsync(HttpContext context, PageRendering rendering)
    {
        var response = context.Response;
        var method = context.Request.Method;
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var recording = new PageRecording(response, rendering, _store, _options.MaximumBodySize);
        CachedPage? page = null;
        PageBody? firstBody = null;

        // The first one registered is called last: by now all headers are there, also those that others set at the last moment.
        response.OnStarting(() =>
        {
            if (recording.HasPage && PageRecording.IsForEverybody(response))
            {
                page = PageResponse.Keep(response, rendering, recording.ToArray());
                firstBody = PageResponse.PrepareFirst(context, page, rendering.IsStale);
            }

            return Task.CompletedTask;
        });

        try
        {
            await MakeAsync(context, rendering, recording);
            Note(context);
            context.Features.Set(body);
            context.Request.Method = method;
            if (recording.HasPage)
            {
                // Others may wait for the page, even if the visitor who asked first has left.
                await response.StartAsync();
                if (page is not null)
                {
                    _store.Complete(rendering, page);
                    await PageResponse.WriteAsync(context, firstBody);
                }
                else if (!HttpMethods.IsHead(method))
                {
                    await response.Body.WriteAsync(recording.ToArray(), context.RequestAborted);
                }
            }
        }
        finally
        {
            context.Features.Set(body);
            context.Request.Method = method;
            if (!rendering.End.IsCompleted)
            {
                // No page came of it: a redirect, an error, or a visitor who left, whose place somebody else takes.
                _store.Abandon(rendering, context.RequestAborted.IsCancellationRequested ? RenderingEnd.Failed : RenderingEnd.Personal);
            }
        }
    }

    // The page about such a failure can also be asked for.
    private void Note(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            _condition.Failed();
        }
        else if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            _condition.Worked();
        }
    }

    // The change of the asynchronous local ends with this method. A page is made in full, also for those who ask for its headers alone.
    private async Task MakeAsync(HttpContext context, PageRendering rendering, PageRecording recording)
    {
        PageDependencies.Current = rendering.Dependencies;
        context.Features.Set(rendering);
        context.Response.Body = recording;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        await _next(context);
        await context.Response.BodyWriter.FlushAsync();
    }
}
