using System.Diagnostics;
using System.Globalization;

namespace OrchardCore.Diagnostics;

/// <summary>Where the time of one request goes. Flows with the request; there is none while nobody wants to know.</summary>
public sealed class RequestTiming
{
    private static readonly AsyncLocal<RequestTiming?> _current = new();
    private static volatile bool _isUsed;

    private readonly long _begin = Stopwatch.GetTimestamp();
    private long _database;
    private long _rendering;
    private int _queries;

    public static RequestTiming? Current => _isUsed ? _current.Value : null;

    public static RequestTiming Begin()
    {
        _isUsed = true;
        return _current.Value = new RequestTiming();
    }

    public void AddQuery(TimeSpan duration)
    {
        Interlocked.Increment(ref _queries);
        Interlocked.Add(ref _database, duration.Ticks);
    }

    /// <summary>The time from the action's result to the finished page, with the queries that its templates make.</summary>
    public void AddRendering(TimeSpan duration) => Interlocked.Add(ref _rendering, duration.Ticks);

    /// <summary>As value of the header <c>Server-Timing</c>, in milliseconds.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"total;dur={Stopwatch.GetElapsedTime(_begin).TotalMilliseconds:0.0}, db;dur={TimeSpan.FromTicks(_database).TotalMilliseconds:0.0};desc=\"{_queries} queries\", render;dur={TimeSpan.FromTicks(_rendering).TotalMilliseconds:0.0}");
}
