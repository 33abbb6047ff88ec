using System.Globalization;

namespace Defus.Orchard.Benchmarks;

/// <summary>What a run measures: path of the page, seconds of load in each round, open connections, and the file that gets the table.</summary>
internal sealed record BenchmarkOptions(string Path, int Seconds, int Connections, string Report)
{
    /// <summary>Reads <c>--path /x --seconds 5 --connections 16 --report file.md</c>; throws on anything else.</summary>
    public static BenchmarkOptions Parse(string[] args, string report)
    {
        var options = new BenchmarkOptions("/", 5, 16, report);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"'{args[i]}' needs a value.");
            options = args[i] switch
            {
                "--path" => options with { Path = value },
                "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--connections" => options with { Connections = int.Parse(value, CultureInfo.InvariantCulture) },
                "--report" => options with { Report = value },
                _ => throw new ArgumentException($"Unknown option '{args[i]}'; known are --path, --seconds, --connections, --report."),
            };
        }

        return options;
    }
}
