using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>Sends inputs, one after the other, and notes what must not be: a fault, an error in the log, more than a second of work.</summary>
internal sealed class FuzzRun
{
    private const int MostFindings = 40;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FuzzedSite _site;
    private readonly List<FuzzDoor> _doors = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, TimeSpan> _times = [];
    private readonly Dictionary<string, string> _findings = [];

    public FuzzRun(FuzzedSite site, IEnumerable<FuzzDoor> doors)
    {
        _site = site;
        foreach (var door in doors)
        {
            _doors.AddRange(Enumerable.Repeat(door, door.Share));
        }
    }

    /// <summary>What was found; the same fault of the same door once.</summary>
    public IReadOnlyCollection<string> Findings => _findings.Values;

    /// <summary>Bytes in use after a fifth of the run, and in the end.</summary>
    public (long Before, long After) Memory { get; private set; }

    public async Task RunAsync(int seed, int first, int count, Action<string> report)
    {
        foreach (var door in _doors.Distinct())
        {
            await door.PrepareAsync();
        }

        var watch = Stopwatch.StartNew();
        for (var number = first; number < first + count && _findings.Count < MostFindings; number++)
        {
            await SendAsync(seed, number, report);
            var done = number - first + 1;
            if (done == count / 5)
            {
                Memory = (InUse(), 0);
            }

            if (done % Math.Max(count / 20, 1) == 0)
            {
                report(string.Create(CultureInfo.InvariantCulture, $"{done,9} of {count} after {watch.Elapsed.TotalSeconds,6:0} s, {InUse() / 1048576} MB in use, {Environment.WorkingSet / 1048576} MB resident, {_findings.Count} findings"));
            }
        }

        Memory = (Memory.Before, InUse());
        report(string.Join('\n', _kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}: {kind.Value}")));
        report(string.Join('\n', _times.OrderBy(time => time.Key, StringComparer.Ordinal).Select(time => $"{time.Key}: {time.Value.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s")));
    }

    private async Task SendAsync(int seed, int number, Action<string> report)
    {
        var dice = new Dice(seed, number);
        var door = dice.Pick(_doors);
        var watch = Stopwatch.StartNew();
        var answer = await TryAsync(door, dice);
        var elapsed = watch.Elapsed;
        if (answer.Fault is null && elapsed > _longest && await IsSlowAsync(seed, number))
        {
            answer = answer with { Fault = $"took {elapsed.TotalSeconds:0.0} s" };
        }

        var error = _site.TakeError();
        var fault = answer.Fault is null ? error is null ? null : "logged an error" : answer.Fault;
        var kind = $"{door.Name} {(fault is null ? answer.Kind : "FAULT")}";
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _times[door.Name] = _times.GetValueOrDefault(door.Name) + elapsed;
        if (fault is not null)
        {
            var key = $"{door.Name} {(fault.StartsWith("took", StringComparison.Ordinal) ? "took" : fault)} {Place(error)}";
            var finding = $"{door.Name} {fault} (seed {seed}, number {number}): {Shorten(answer.Input, 1500)}\n    {Shorten(error ?? "", 2500)}";
            if (_findings.TryAdd(key, finding))
            {
                report(finding);
            }
        }
    }

    private static async Task<FuzzAnswer> TryAsync(FuzzDoor door, Dice dice)
    {
        try
        {
            return await door.TryAsync(dice).WaitAsync(_hang, TestContext.Current.CancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or TaskCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return new("", "did not answer", "none");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new("", $"threw {exception}", "none");
        }
    }

    // A machine may be busy with something else: only what also uses the processor, or waits every time, is slow.
    private async Task<bool> IsSlowAsync(int seed, int number)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var dice = new Dice(seed, number);
            var door = dice.Pick(_doors);
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            await TryAsync(door, dice);
            var work = Environment.CpuUsage.TotalTime - before;
            if (watch.Elapsed <= _longest || (work <= _longest && watch.Elapsed < 10 * _longest))
            {
                return false;
            }
        }

        return true;
    }

    private static long InUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // The first place in the error's stack that is not the same for all.
    private static string Place(string? error)
        => error?.Split('\n').FirstOrDefault(line => line.Contains(" in /", StringComparison.Ordinal))?.Trim() ?? error?.Split('\n')[0] ?? "";

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
