using System.Globalization;
using Defus.Orchard.Tests.Fuzzing.Doors;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>
/// Whatever is sent to the running site: no crash, no hang, nothing that grows. A few thousand inputs in the test run; DEFUS_FUZZ_INPUTS
/// asks for more, DEFUS_FUZZ_AT_ONCE for several at the same time, DEFUS_FUZZ_SEED for others, DEFUS_FUZZ_FIRST for those from a number on.
/// See docs/security.md.
/// </summary>
public sealed class FuzzTests : IClassFixture<FuzzedSite>
{
    private const long MostGrowth = 32 * 1024 * 1024;
    private const int EnoughToMeasureMemory = 50_000;

    private readonly FuzzedSite _site;

    public FuzzTests(FuzzedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Send_RandomInputsToEveryDoor_NoCrashNoHangNoGrowth()
    {
        var count = Read("DEFUS_FUZZ_INPUTS", 4_000);
        await using var blank = new SetupDoor(_site);
        var run = new FuzzRun(_site, [
            new AddressDoor(_site), new FeedDoor(_site), new SearchDoor(_site), new VisitorFormDoor(_site), new QueryDoor(_site), new ContentApiDoor(_site), new ContentListDoor(_site),
            new EditorDoor(_site), new UploadDoor(_site), new LiquidDoor(_site), new ScriptDoor(_site), new RecipeDoor(_site), blank],
            Read("DEFUS_FUZZ_SEED", 1987), text => TestContext.Current.TestOutputHelper?.WriteLine(text));

        await run.RunAsync(Read("DEFUS_FUZZ_FIRST", 0), count, Read("DEFUS_FUZZ_AT_ONCE", 1));

        Assert.True(run.Findings.Count == 0, string.Join("\n", run.Findings));
        if (count >= EnoughToMeasureMemory)
        {
            Assert.InRange(run.Memory.After - run.Memory.Before, long.MinValue, MostGrowth);
        }
    }

    private static int Read(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
