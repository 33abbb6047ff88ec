using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using OrchardCore.Diagnostics;

namespace OrchardCore.Data.Observation;

/// <summary>
/// Measures what is asked of the database: for traces and metrics (source and meter <c>OrchardCore.Data</c>), for the timing of a request and
/// for the log of slow queries. Values never appear: parameters stand as such, and texts within the SQL are masked.
/// </summary>
internal sealed partial class DatabaseWatch
{
    public const string Name = "OrchardCore.Data";

    private static readonly ActivitySource _source = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Histogram<double> _durations = _meter.CreateHistogram<double>("db.client.operation.duration", "s", "Duration of database operations.");

    private readonly string _system;
    private readonly TimeSpan? _slow;
    private readonly ILogger _logger;

    /// <param name="system">sqlite or postgresql.</param>
    /// <param name="slow">From when on a query is logged; null for never.</param>
    public DatabaseWatch(string system, TimeSpan? slow, ILogger<DatabaseWatch> logger)
    {
        _system = system;
        _slow = slow;
        _logger = logger;
    }

    public Measurement Begin(string sql) => new(Stopwatch.GetTimestamp(), _source.HasListeners() ? Start(sql) : null, sql);

    public void End(Measurement measurement, Exception? error)
    {
        var duration = Stopwatch.GetElapsedTime(measurement.Begin);
        RequestTiming.Current?.AddQuery(duration);
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("db.system.name", _system));
        if (measurement.Activity is { } activity)
        {
            if (error is not null)
            {
                activity.SetStatus(ActivityStatusCode.Error);
                activity.SetTag("error.type", error.GetType().FullName);
            }

            activity.Dispose();
        }

        if (duration >= _slow)
        {
            _logger.LogWarning("A query took {Milliseconds} ms: {Sql}", (long)duration.TotalMilliseconds, Mask(measurement.Sql));
        }
    }

    internal static string Mask(string sql) => Literal().Replace(sql, "'?'");

    private Activity? Start(string sql)
    {
        var activity = _source.StartActivity(sql.Split(' ', 2)[0].ToUpperInvariant(), ActivityKind.Client);
        if (activity?.IsAllDataRequested == true)
        {
            activity.SetTag("db.system.name", _system);
            activity.SetTag("db.query.text", Mask(sql));
        }

        return activity;
    }

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literal();

    internal readonly record struct Measurement(long Begin, Activity? Activity, string Sql);
}
