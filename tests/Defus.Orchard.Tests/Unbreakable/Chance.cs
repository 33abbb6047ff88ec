using System.Globalization;
using Xunit;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>How long and how the tests that kill processes draw; see docs/unbreakable.md.</summary>
internal static class Chance
{
    /// <summary>DEFUS_KILL_SEED, else a fixed seed.</summary>
    public static int Seed { get; } = Read("DEFUS_KILL_SEED", 1987);

    /// <summary>How often the process is killed: DEFUS_KILL_ROUNDS, else a few times.</summary>
    public static int Rounds(int usual) => Read("DEFUS_KILL_ROUNDS", usual);

    /// <summary>Notes how far a long run is.</summary>
    public static void Report(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);

    private static int Read(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
