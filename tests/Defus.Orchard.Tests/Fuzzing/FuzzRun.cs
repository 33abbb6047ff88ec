using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>Sends inputs, several at once, and notes what must not be: a fault, an error in the log, more than a second of work.</summary>
internal sealed class FuzzRun
{
    private const int MostFindings = 40;
    private const int LongestLeg = 10_000;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FuzzedSite _site;
    private readonly int _seed;
    private readonly Action<string> _report;
    private readonly List<FuzzDoor> _doors = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, TimeSpan> _times = [];
    private readonly Dictionary<string, string> _findings = [];
    private readonly ConcurrentDictionary<int, string> _underWay = [];
    private readonly ConcurrentQueue<(int Number, TimeSpan Elapsed)> _slow = [];
    private readonly Lock _lock = new();

    public FuzzRun(FuzzedSite site, IEnumerable<FuzzDoor> doors, int seed, Action<string> report)
    {
        _site = site;
        _seed = seed;
        _report = report;
        foreach (var door in doors)
        {
            _doors.AddRange(Enumerable.Repeat(door, door.Share));
        }
    }

    /// <summary>What was found; the same fault of the same door once.</summary>
    public IReadOnlyCollection<string> Findings => _findings.Values;

    /// <summary>Bytes in use after a fifth of the run, and in the end.</summary>
    public (long Before, long After) Memory { get; private set; }

    /// <summary>Sends the inputs with these numbers in legs: between two of them nothing is under way, memory is measured and what was slow is repeated.</summary>
    public async Task RunAsync(int first, int count, int atOnce)
    {
        foreach (var door in _doors.Distinct())
        {
            await door.PrepareAsync();
        }

        var watch = Stopwatch.StartNew();
        var leg = Math.Clamp(count / 20, 1, LongestLeg);
        for (var done = 0; done < count && _findings.Count < MostFindings;)
        {
            var numbers = Enumerable.Range(first + done, Math.Min(leg, count - done));
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (number, _) => await SendAsync(number));
            while (_slow.TryDequeue(out var slow))
            {
                await RepeatAsync(slow.Number, slow.Elapsed);
            }

            done = Math.Min(done + leg, count);
            var inUse = InUse();
            Memory = (Memory.Before > 0 || done < count / 5 ? Memory.Before : inUse, inUse);
            _report(string.Create(CultureInfo.InvariantCulture, $"{done,9} of {count} after {watch.Elapsed.TotalSeconds,6:0} s, {inUse / 1048576} MB in use, {Environment.WorkingSet / 1048576} MB resident, {_findings.Count} findings"));
        }

        _report(string.Join('\n', _kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}: {kind.Value}")));
        _report(string.Join('\n', _times.OrderBy(time => time.Key, StringComparer.Ordinal).Select(time => $"{time.Key}: {time.Value.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s")));
    }

    private async Task SendAsync(int number)
    {
        var dice = new Dice(_seed, number);
        var door = dice.Pick(_doors);
        _underWay[number] = door.Name;
        var watch = Stopwatch.StartNew();
        var answer = await TryAsync(door, dice);
        var elapsed = watch.Elapsed;
        lock (_lock)
        {
            var kind = $"{door.Name} {(answer.Fault is null ? answer.Kind : "FAULT")}";
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            _times[door.Name] = _times.GetValueOrDefault(door.Name) + elapsed;
            var error = _site.TakeError();
            if (answer.Fault is not null)
            {
                Find(door, number, answer.Fault, answer.Input, error);
            }
            else if (error is not null)
            {
                Find(door, number, $"logged an error, or one beside it did: {string.Join(", ", _underWay.Select(other => $"{other.Value} {other.Key}"))}", answer.Input, error);
            }
        }

        _underWay.TryRemove(number, out _);
        if (elapsed > _longest)
        {
            _slow.Enqueue((number, elapsed));
        }
    }

    private void Find(FuzzDoor door, int number, string fault, string input, string? error)
    {
        var key = $"{door.Name} {fault.Split(',')[0]} {Place(error)}";
        var finding = $"{door.Name} {fault} (seed {_seed}, number {number}): {Shorten(input, 1500)}\n    {Shorten(error ?? "", 2500)}";
        if (_findings.Count < MostFindings && _findings.TryAdd(key, finding))
        {
            _report(finding);
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

    // Others took the processor's time, of this process and of the machine: only what alone also uses the processor, or waits every time, is slow.
    private async Task RepeatAsync(int number, TimeSpan first)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var dice = new Dice(_seed, number);
            var door = dice.Pick(_doors);
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var answer = await TryAsync(door, dice);
            var work = Environment.CpuUsage.TotalTime - before;
            if (watch.Elapsed <= _longest || (work <= _longest && watch.Elapsed < 10 * _longest))
            {
                _report(string.Create(CultureInfo.InvariantCulture, $"{door.Name} number {number} took {first.TotalSeconds:0.0} s, and {watch.Elapsed.TotalSeconds:0.00} s alone: {Shorten(answer.Input, 300)}"));
                return;
            }

            if (attempt == 7)
            {
                Find(door, number, string.Create(CultureInfo.InvariantCulture, $"took long, {first.TotalSeconds:0.0} s"), answer.Input, null);
            }
        }
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
