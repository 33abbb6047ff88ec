using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Defus.Orchard.Benchmarks;

/// <summary>Load by <c>wrk</c>: one thread, so that a two-core machine keeps a core for the server.</summary>
internal static partial class LoadGenerator
{
    /// <summary>Requests per second over the given time; throws when wrk is missing or an answer was not a success.</summary>
    /// <param name="header">Sent with every request, such as "Name: value"; null for none.</param>
    public static async Task<double> RunAsync(Uri url, int connections, int seconds, string? header = null)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t1", $"-c{connections}", $"-d{seconds}s", .. header is null ? Array.Empty<string>() : ["-H", header], url.ToString()])
        {
            start.ArgumentList.Add(argument);
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The benchmark needs wrk: apt-get install wrk", exception);
        }

        using (process)
        {
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var rate = RequestsPerSecond().Match(output);
            if (!rate.Success || output.Contains("Non-2xx", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"wrk failed on {url}:{Environment.NewLine}{output}");
            }

            return double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
