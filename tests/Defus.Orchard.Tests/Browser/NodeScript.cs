using System.Diagnostics;
using Xunit;

namespace Defus.Orchard.Tests.Browser;

/// <summary>A script of this folder, run by Node.</summary>
internal static class NodeScript
{
    /// <summary>What the script printed, findings as well as errors; empty when all is well.</summary>
    /// <param name="name">The file's name.</param>
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests/Defus.Orchard.Tests/Browser", name));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var findings = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (findings + await errors).Trim();
    }
}
