using System.Globalization;
using System.Text;

namespace Defus.Orchard.Benchmarks;

/// <summary>The numbers of one run beside their goals. Rates are answers per second, the median of all rounds.</summary>
/// <param name="SetUp">Start of the process to the first page of a site that did not exist before.</param>
/// <param name="Start">Start of the process to the first page of an existing site; median.</param>
/// <param name="HelloStart">The same of a bare minimal API.</param>
/// <param name="Hello">A bare minimal API that says "hello".</param>
/// <param name="Text">The same with a string of 30 KB.</param>
/// <param name="Cached">The page from the page cache.</param>
/// <param name="Compressed">The page from the page cache, in Brotli.</param>
/// <param name="Rendered">The page with the page cache switched off.</param>
/// <param name="CachedMegabytes">Memory of the site after the load, with the page cache.</param>
/// <param name="RenderedMegabytes">Memory of the site after the load, without it.</param>
internal sealed record BenchmarkReport(
    TimeSpan SetUp, TimeSpan Start, TimeSpan HelloStart, double Hello, double Text, double Cached, double Compressed, double Rendered, double CachedMegabytes, double RenderedMegabytes)
{
    private Row[] Rows =>
    [
        new("new site: start, set-up, first 200", SetUp.TotalSeconds, "0.00 s", 1.5),
        new("start to first 200", Start.TotalSeconds, "0.00 s", 0.7),
        new("… / start of hello", Start / HelloStart, "0.00", 1.5),
        new("hello", Hello, "0 /s"),
        new("30 KB string", Text, "0 /s"),
        new("page, from the page cache", Cached, "0 /s"),
        new("… / 30 KB string", Cached / Text, "0.00", 0.9, IsAtLeast: true),
        new("page, from the page cache in Brotli", Compressed, "0 /s"),
        new("page, rendered each time", Rendered, "0 /s"),
        new("… / hello", Rendered / Hello, "0.000", 0.18, IsAtLeast: true),
        new("resident after load, page cache on", CachedMegabytes, "0 MB", 130),
        new("resident after load, page cache off", RenderedMegabytes, "0 MB", 130),
    ];

    public bool GoalsMet => Rows.All(row => row.IsMet != false);

    /// <summary>The table in Markdown.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("| | measured | goal | |\n|---|---:|---:|---|\n");
        foreach (var row in Rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {row.Name,-36} | {row.Text(row.Value),10} | {row.GoalText,12} | {row.Mark,-6} |\n");
        }

        return table.ToString();
    }

    private sealed record Row(string Name, double Value, string Format, double? Goal = null, bool IsAtLeast = false)
    {
        public bool? IsMet => Goal is null ? null : IsAtLeast ? Value >= Goal : Value <= Goal;

        public string Mark => IsMet switch { true => "met", false => "MISSED", null => "" };

        public string GoalText => Goal is { } goal ? (IsAtLeast ? "≥ " : "≤ ") + Text(goal) : "";

        public string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
    }
}
