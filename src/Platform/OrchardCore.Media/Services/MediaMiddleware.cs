using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Processing;

namespace OrchardCore.Media.Services;

/// <summary>Serves the library under /media: files as they are, images in the size asked for.</summary>
internal sealed class MediaMiddleware
{
    private static readonly FileExtensionContentTypeProvider _contentTypes = new(
        new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
        {
            [".avif"] = "image/avif",
            [".webp"] = "image/webp",
            [".vtt"] = "text/vtt",
        });

    private readonly RequestDelegate _next;
    private readonly MediaFolder _folder;
    private readonly MediaTokenService _tokens;
    private readonly ImageCache _cache;
    private readonly MediaOptions _options;
    private readonly ILogger _logger;

    public MediaMiddleware(RequestDelegate next, MediaFolder folder, IMediaTokenService tokens, ImageCache cache, IOptions<MediaOptions> options, ILogger<MediaMiddleware> logger)
    {
        _next = next;
        _folder = folder;
        _tokens = (MediaTokenService)tokens;
        _cache = cache;
        _options = options.Value;
        _logger = logger;
    }

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return request.Path.StartsWithSegments(_options.AssetsRequestPath, out var path) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            ? ServeAsync(context, path.Value!)
            : _next(context);
    }

    private async Task ServeAsync(HttpContext context, string path)
    {
        var extension = Path.GetExtension(path);
        if (!_folder.TryGetPhysicalPath(path, out var physical)
            || !_options.AllowedFileExtensions.Contains(extension)
            || !_contentTypes.TryGetContentType(path, out var contentType)
            || new FileInfo(physical) is not { Exists: true } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (context.Request.Query.Count > 0 && ImageResizer.CanResize(extension) && Commands(context.Request.Query) is { IsEmpty: false } commands)
        {
            if (!ImageResizer.CanWrite(commands.Format))
            {
                await RefuseAsync(context, StatusCodes.Status400BadRequest, $"Images cannot be made in the format {commands.Format}. Use jpg, png, webp or avif.");
                return;
            }

            var target = TargetExtension(context, commands.Format, extension);
            try
            {
                file = await _cache.GetAsync(file, commands, target);
                _contentTypes.TryGetContentType(target, out contentType);
            }
            catch (Exception e) when (e is InvalidDataException or IOException && _cache.HasNoRoom)
            {
                _logger.LogError(e, "The disk is full: the image '{Path}' is sent in its own size.", path);
            }
            catch (InvalidDataException e)
            {
                _logger.LogWarning(e, "The image '{Path}' cannot be processed.", path);
                await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, e.Message);
                return;
            }
        }

        await SendAsync(context, file, contentType!, extension);
    }

    // A signature allows all commands, for it was made here; without one there are the supported sizes.
    private MediaCommands Commands(IQueryCollection query)
    {
        var commands = MediaCommands.Parse(name => MediaCommands.Value(query, name));
        if (!_options.UseTokenizedQueryString)
        {
            return commands.WithoutSignature(_options.SupportedSizes);
        }

        return query.TryGetValue("token", out var token) && _tokens.IsValid(MediaCommands.Canonical(name => MediaCommands.Value(query, name)), token.ToString())
            ? commands
            : commands.WithoutSignature(_options.SupportedSizes);
    }

    // Browsers that take WebP get it unless the address names a format.
    private static string TargetExtension(HttpContext context, Format format, string sourceExtension)
    {
        if (format != Format.Undefined)
        {
            return "." + format.ToString().ToLowerInvariant();
        }

        context.Response.Headers.Vary = HeaderNames.Accept;
        var takesWebP = context.Request.Headers.Accept.ToString().Contains("image/webp", StringComparison.OrdinalIgnoreCase);
        return takesWebP ? ".webp" : sourceExtension.ToLowerInvariant() is ".jpeg" ? ".jpg" : sourceExtension.ToLowerInvariant();
    }

    private async Task SendAsync(HttpContext context, FileInfo file, string contentType, string extension)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = $"public, max-age={_options.MaxBrowserCacheDays * 86400}";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = string.Equals(extension, ".svg", StringComparison.OrdinalIgnoreCase)
            ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
            : _options.ContentSecurityPolicy;
        var lastModified = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks ^ file.Length:x}\"");
        await TypedResults.PhysicalFile(file.FullName, contentType, null, lastModified, tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }
}
