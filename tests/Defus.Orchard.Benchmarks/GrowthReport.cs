using System.Globalization;
using System.Text;

namespace Defus.Orchard.Benchmarks;

/// <summary>How long pages take at each size of the site; a page may take 1.3 times as long on the largest as on the smallest.</summary>
internal sealed class GrowthReport
{
    private const double Goal = 1.3;

    private readonly int[] _sizes;
    private readonly Dictionary<string, List<TimeSpan>> _times = [];

    public GrowthReport(int[] sizes)
    {
        _sizes = sizes;
    }

    public bool GoalsMet => _times.Values.All(times => Growth(times) <= Goal);

    /// <summary>Adds the time of a page at the next size.</summary>
    public void Add(string page, TimeSpan time)
    {
        if (!_times.TryGetValue(page, out var times))
        {
            _times[page] = times = [];
        }

        times.Add(time);
    }

    /// <summary>The table in Markdown, times in milliseconds.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("| |");
        foreach (var size in _sizes)
        {
            table.Append(CultureInfo.InvariantCulture, $" {size:N0} items |");
        }

        table.Append(CultureInfo.InvariantCulture, $" growth (goal ≤ {Goal}) | |\n|---|{string.Concat(_sizes.Select(_ => "---:|"))}---:|---|\n");
        foreach (var (page, times) in _times)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {page,-26} |{string.Concat(times.Select(time => string.Create(CultureInfo.InvariantCulture, $" {time.TotalMilliseconds,8:0.00} ms |")))} {Growth(times):0.00} | {(Growth(times) <= Goal ? "met" : "MISSED")} |\n");
        }

        return table.ToString();
    }

    private static double Growth(List<TimeSpan> times) => times[^1] / times[0];
}
