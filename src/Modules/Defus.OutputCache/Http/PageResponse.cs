using System.Globalization;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Defus.OutputCache.Http;

/// <summary>Sends kept pages.</summary>
internal static class PageResponse
{
    // Browsers keep the page and ask each time whether it is still the same.
    private static readonly StringValues _revalidate = "no-cache";
    private static readonly StringValues _acceptEncoding = HeaderNames.AcceptEncoding;
    private static readonly StringValues _hit = "Defus; hit";
    private static readonly StringValues _stale = "Defus; hit; detail=stale";
    private static readonly StringValues _warning = "111 - \"Revalidation Failed\"";
    private static readonly StringValues _staleMiss = "Defus; fwd=miss; detail=stale";
    private static readonly StringValues _miss = "Defus; fwd=miss; stored";

    // They belong to one response, not to the page.
    private static readonly HashSet<string> _ofResponse = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Connection, HeaderNames.Date, HeaderNames.ETag, HeaderNames.LastModified,
        HeaderNames.Server, HeaderNames.KeepAlive, HeaderNames.AltSvc,
    };

    /// <summary>The page as it has just been made.</summary>
    public static CachedPage Keep(HttpResponse response, PageRendering rendering, byte[] body)
        => new(rendering.Key, [.. response.Headers.Where(header => !_ofResponse.Contains(header.Key))], body, rendering.Dependencies);

    /// <summary>Sends a page to a response without any headers yet.</summary>
    /// <param name="isStale">Nobody can say at present whether the page is still the same.</param>
    public static Task SendAsync(HttpContext context, CachedPage page, bool isStale)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers)
        {
            headers[name] = value;
        }

        if (isStale)
        {
            page = page.WithNotice();
            headers["Cache-Status"] = _stale;
            headers.Warning = _warning;
            headers.Age = page.Age.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            headers["Cache-Status"] = _hit;
        }

        return WriteAsync(context, Prepare(context, page));
    }

    /// <summary>Sets what the page adds to the headers of the response it was made from; null when the browser has it already.</summary>
    public static PageBody? PrepareFirst(HttpContext context, CachedPage page, bool isStale)
    {
        var headers = context.Response.Headers;
        headers["Cache-Status"] = isStale ? _staleMiss : _miss;
        if (isStale)
        {
            page = page.WithNotice();
            headers.Warning = _warning;
        }

        return Prepare(context, page);
    }

    public static Task WriteAsync(HttpContext context, PageBody? body)
    {
        if (body is null || HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        var writing = context.Response.BodyWriter.WriteAsync(body.Bytes);
        return writing.IsCompletedSuccessfully ? Task.CompletedTask : writing.AsTask();
    }

    private static PageBody? Prepare(HttpContext context, CachedPage page)
    {
        var (request, response) = (context.Request.Headers, context.Response.Headers);
        var accepted = request.AcceptEncoding;
        var body = page.In(accepted.Count == 0 ? PageEncoding.Plain : AcceptEncoding.Best(accepted));
        response.ETag = body.Tag;
        response.CacheControl = _revalidate;
        if (page.IsCompressible)
        {
            response.Vary = _acceptEncoding;
        }

        var known = request.IfNoneMatch;
        if (known.Count > 0 && page.IsKnownAs(known))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            response.Remove(HeaderNames.ContentType);
            response.ContentLength = null;
            return null;
        }

        if (body.Encoding.Count > 0)
        {
            response.ContentEncoding = body.Encoding;
        }

        response.ContentLength = body.Bytes.Length;
        return body;
    }
}
