using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace Defus.Orchard.Web;

/// <summary>
/// The pages that need neither the database nor the site: 500 when not even the error page of the theme can be shown (503 when that is for want of
/// the database, 507 for want of room on the disk), 503 while a file named <c>maintenance</c> lies in App_Data, and 503 for others while
/// somebody sets the site up in the browser. Requests for health are answered all the same.
/// </summary>
public sealed class StaticPages
{
    private const int SecondsToRetry = 120;
    private const int NoSpaceLeft = 28;
    private const int DiskFullOnWindows = 0x70;
    private const string DiskFullOfPostgres = "53100";
    private const string NoDatabaseOfPostgres = "3D000";

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

    private readonly Page _away = new(
        "Gleich wieder da",
        "Die Website erreicht ihre Datenbank gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal. Wenn Sie eben etwas gesendet haben: Es ist nicht gespeichert; gehen Sie zurück, Ihre Eingaben stehen noch im Formular.",
        "The site cannot reach its database just now. Please try again in a minute. If you have just sent something, it was not saved: go back, your entries are still in the form.");

    private readonly Page _full = new(
        "Der Speicher ist voll",
        "Was Sie eben gesendet haben, ist nicht gespeichert, denn auf dem Server ist kein Platz mehr. Nichts ist beschädigt. Bitte sagen Sie denen Bescheid, die den Server betreiben; gehen Sie dann zurück, Ihre Eingaben stehen noch im Formular.",
        "What you have just sent was not saved, as there is no room left on the server. Nothing is damaged. Please tell those who run the server; then go back, your entries are still in the form.");

    private long _checked;
    private volatile bool _isClosed;

    public StaticPages(RequestDelegate next, IOptions<ShellOptions> shell, ILogger<StaticPages> logger)
    {
        _next = next;
        _time = TimeProvider.System;
        _logger = logger;
        _maintenanceFile = Path.Combine(shell.Value.ShellsApplicationDataPath, "maintenance");
    }

    /// <summary>Whether something failed because the database cannot be reached, which may be over soon.</summary>
    public static bool IsDatabaseAway(Exception exception) => IsAway(exception) || (exception.InnerException is { } cause && IsDatabaseAway(cause));

    public Task InvokeAsync(HttpContext context)
    {
        if (IsClosed() && !context.Request.Path.StartsWithSegments("/health"))
        {
            context.Response.Headers.RetryAfter = SecondsToRetry.ToString(CultureInfo.InvariantCulture);
            return _closed.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
        }

        return TryAsync(context);
    }

    private async Task TryAsync(HttpContext context)
    {
        try
        {
            await _next(context);
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && !context.Response.HasStarted && context.Response.ContentType is null && context.Response.Headers.RetryAfter.Count > 0)
            {
                await _notYet.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            }
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            await WriteAsync(context, e);
        }
    }

    private Task WriteAsync(HttpContext context, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IsDiskFull(cause))
            {
                Log(context, exception);
                return _full.WriteAsync(context, StatusCodes.Status507InsufficientStorage);
            }

            if (IsAway(cause))
            {
                // Everybody asks for as long as it is so; one line each will do.
                _logger.LogWarning("The page {Path} cannot be shown: {Error}", context.Request.Path, cause.Message);
                context.Response.Headers.RetryAfter = SecondsToRetry.ToString(CultureInfo.InvariantCulture);
                return _away.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            }
        }

        Log(context, exception);
        return _failed.WriteAsync(context, StatusCodes.Status500InternalServerError);
    }

    private void Log(HttpContext context, Exception exception)
        => _logger.LogError(exception, "Neither the page {Path} nor the error page of the theme can be shown.", context.Request.Path);

    // Connections, resources, an operator's doing, a database that is not there or, of SQLite, cannot be opened. A damaged one is another matter.
    private static bool IsAway(Exception exception) => exception is DbException database && (database.SqlState is { } state
        ? state == NoDatabaseOfPostgres || state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
        : database.IsTransient || database.Message.StartsWith("SQLite Error 14:", StringComparison.Ordinal));

    private static bool IsDiskFull(Exception exception) => exception switch
    {
        IOException io => (io.HResult & 0xffff) is NoSpaceLeft or DiskFullOnWindows,
        DbException database => database.SqlState == DiskFullOfPostgres || database.Message.StartsWith("SQLite Error 13:", StringComparison.Ordinal),
        _ => false,
    };

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
