using System.Globalization;

namespace Defus.Orchard.Benchmarks;

/// <summary>What a run measures: path of the page, seconds of load (half of them are a round of the warm-up), open connections.</summary>
internal sealed record BenchmarkOptions(string Path, int Seconds, int Connections)
{
    /// <summary>Reads <c>--path /x --seconds 10 --connections 16</c>; throws on anything else.</summary>
    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions("/", 10, 16);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"'{args[i]}' needs a value.");
            options = args[i] switch
            {
                "--path" => options with { Path = value },
                "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--connections" => options with { Connections = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"Unknown option '{args[i]}'; known are --path, --seconds, --connections."),
            };
        }

        return options;
    }
}
