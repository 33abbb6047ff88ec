using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace Defus.Orchard.Web;

/// <summary>
/// The pages that need neither the database nor the site: 500 when not even the error page of the theme can be shown, 503 while a file
/// named <c>maintenance</c> lies in App_Data, and 503 for others while somebody sets the site up in the browser. Requests for health are answered all the same.
/// </summary>
public sealed class StaticPages
{
    private const int SecondsToRetry = 120;

    private static readonly TimeSpan _checkEvery = TimeSpan.FromSeconds(1);

    private readonly RequestDelegate _next;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _maintenanceFile;
    private readonly Page _failed = new(
        "Das hat nicht geklappt",
        "Die Seite lässt sich gerade nicht zeigen. Bitte versuchen Sie es in ein paar Minuten noch einmal; der Fehler ist schon vermerkt.",
        "This page cannot be shown just now. Please try again in a few minutes; the error has been noted.");

    private readonly Page _closed = new(
        "Gleich wieder da",
        "An der Website wird gerade gearbeitet. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
        "The site is being worked on. Please try again in a few minutes.");

    private readonly Page _notYet = new(
        "Gleich geht es los",
        "Diese Website wird gerade eingerichtet. Das dauert nur ein paar Sekunden; laden Sie die Seite dann bitte noch einmal.",
        "This site is being set up. It takes a few seconds only; please reload the page then.");

    private long _checked;
    private volatile bool _isClosed;

    public StaticPages(RequestDelegate next, IOptions<ShellOptions> shell, ILogger<StaticPages> logger)
    {
        _next = next;
        _time = TimeProvider.System;
        _logger = logger;
        _maintenanceFile = Path.Combine(shell.Value.ShellsApplicationDataPath, "maintenance");
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (IsClosed() && !context.Request.Path.StartsWithSegments("/health"))
        {
            context.Response.Headers.RetryAfter = SecondsToRetry.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return _closed.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
        }

        return TryAsync(context);
    }

    private async Task TryAsync(HttpContext context)
    {
        try
        {
            await _next(context);
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && !context.Response.HasStarted && context.Response.Headers.RetryAfter.Count > 0)
            {
                await _notYet.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            }
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            _logger.LogError(e, "Neither the page {Path} nor the error page of the theme can be shown.", context.Request.Path);
            context.Response.Clear();
            await _failed.WriteAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    private bool IsClosed()
    {
        var now = _time.GetTimestamp();
        var last = Interlocked.Read(ref _checked);
        if ((last == 0 || _time.GetElapsedTime(last, now) >= _checkEvery) && Interlocked.CompareExchange(ref _checked, now, last) == last)
        {
            _isClosed = File.Exists(_maintenanceFile);
        }

        return _isClosed;
    }

    /// <summary>A page of this assembly with the policy that allows exactly its own style.</summary>
    private sealed class Page
    {
        private readonly string _html;
        private readonly string _policy;

        public Page(string title, string german, string english)
        {
            using var stream = typeof(StaticPages).Assembly.GetManifestResourceStream("page.html")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            _html = reader.ReadToEnd().ReplaceLineEndings("\n")
                .Replace("{title}", title, StringComparison.Ordinal)
                .Replace("{german}", german, StringComparison.Ordinal)
                .Replace("{english}", english, StringComparison.Ordinal);
            var style = _html[(_html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length).._html.IndexOf("</style>", StringComparison.Ordinal)];
            _policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        }

        public Task WriteAsync(HttpContext context, int status)
        {
            var response = context.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers.ContentSecurityPolicy = _policy;
            response.Headers.XContentTypeOptions = "nosniff";
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(_html.Replace("~/", context.Request.PathBase + "/", StringComparison.Ordinal));
        }
    }
}
