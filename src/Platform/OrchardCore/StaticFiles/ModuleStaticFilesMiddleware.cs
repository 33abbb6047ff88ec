using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules.StaticFiles;

/// <summary>Serves the files of the modules before any shell is involved.</summary>
internal sealed class ModuleStaticFilesMiddleware
{
    private const string DefaultCacheControl = "public, max-age=2592000, s-maxage=31557600";

    private readonly RequestDelegate _next;
    private readonly ModuleStaticFiles _files;
    private readonly string _cacheControl;

    public ModuleStaticFilesMiddleware(RequestDelegate next, ModuleStaticFiles files, IConfiguration configuration)
    {
        _next = next;
        _files = files;
        _cacheControl = configuration["OrchardCore:StaticFileOptions:CacheControl"] ?? DefaultCacheControl;
    }

    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        return (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) && context.Request.Path.Value is { } path && _files.Find(path) is { } file
            ? ServeAsync(context, file)
            : _next(context);
    }

    private Task ServeAsync(HttpContext context, ModuleStaticFile file)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.CacheControl = _cacheControl;
        headers.ETag = file.ETag.ToString();
        if (file.IsCompressible)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (request.Headers.ContainsKey(HeaderNames.IfNoneMatch) && new RequestHeaders(request.Headers).IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Compare(file.ETag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (content, encoding) = file.Negotiate(request.Headers.AcceptEncoding);
        headers.ContentEncoding = encoding;
        headers.ContentType = file.ContentType;
        headers.ContentLength = content.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content).AsTask();
    }
}
