using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Caching.Distributed;
using OrchardCore.Environment.Shell;
using OrchardCore.Indexing.Models;
using OrchardCore.Modules;

namespace OrchardCore.Lucene;

/// <summary>
/// The indexes of Lucene, in <c>App_Data/Sites/{tenant}/Lucene</c>. Nothing is opened before the first search: then the index is compared
/// with the database and catches up, so changes that it missed (a crash, a restored database, an import) are made up for.
/// </summary>
public sealed class LuceneIndexProvider : IIndexProvider
{
    public const string ProviderName = "Lucene";

    /// <summary>Tells the other processes the id of an index to be built anew.</summary>
    internal const string ResetChannel = "Lucene.Reset";

    // Of the process, as the open indexes are; as long as nobody searched, Lucene is not even loaded.
    private static volatile bool _isUsed;

    private readonly ConcurrentDictionary<string, LuceneRun> _runs = new(StringComparer.Ordinal);
    private readonly IShellHost _shells;
    private readonly ShellSettings _shell;
    private readonly IClock _clock;
    private readonly ILogger _logger;
    private readonly string _folder;
    private readonly IMessageBus? _bus;

    public LuceneIndexProvider(
        IShellHost shells, ShellSettings shell, IOptions<ShellOptions> options, IClock clock, IServiceProvider services, ILogger<LuceneIndexProvider> logger)
    {
        _bus = services.GetService<IMessageBus>();
        _shells = shells;
        _shell = shell;
        _clock = clock;
        _logger = logger;
        _folder = Path.Combine(options.Value.FolderOf(shell.Name), ProviderName);
    }

    public string Name => ProviderName;

    public Task ResetAsync(IndexProfile profile, bool rebuild)
    {
        RunOf(profile).Demand(rebuild);
        return _bus?.PublishAsync(ResetChannel, profile.Id) ?? Task.CompletedTask;
    }

    public Task SynchronizeAsync(IndexProfile profile)
    {
        Start(profile);
        return Task.CompletedTask;
    }

    public async Task DeleteAsync(IndexProfile profile)
    {
        await RunOf(profile).Work;
        LuceneIndex.Delete(PathOf(profile));
        _runs.TryRemove(profile.Id, out _);
        await (_bus?.PublishAsync(ResetChannel, profile.Id) ?? Task.CompletedTask);
    }

    public IndexStatus GetStatus(IndexProfile profile)
    {
        var run = RunOf(profile);
        return new(FindOpen(profile)?.Count, run.IsRunning, run.Done, run.Total, run.FinishedUtc, run.Error);
    }

    /// <summary>Every index is compared with the database when it is searched next.</summary>
    internal static void CompareAll()
    {
        if (_isUsed)
        {
            LuceneIndex.CompareAll();
        }
    }

    /// <summary>The index if it was used since the start.</summary>
    internal LuceneIndex? FindOpen(IndexProfile profile) => _isUsed ? LuceneIndex.Find(PathOf(profile)) : null;

    /// <summary>The index, brought up to date if that takes no longer than <paramref name="patience"/>.</summary>
    internal async Task<LuceneIndex> OpenAsync(IndexProfile profile, TimeSpan patience)
    {
        _isUsed = true;
        var index = LuceneIndex.Open(PathOf(profile));
        if (!index.IsCurrent || RunOf(profile).IsStale)
        {
            await Task.WhenAny(Start(profile), Task.Delay(patience));
            index = LuceneIndex.Open(PathOf(profile));
        }

        return index;
    }

    /// <summary>A damaged index is built anew by the next search.</summary>
    internal void Discard(IndexProfile profile, Exception exception)
    {
        _logger.LogError(exception, "The index {Index} is damaged and is built anew.", profile.Name);
        RunOf(profile).Demand(rebuild: true);
    }

    /// <summary>Another process has reset or deleted the index; the next search starts from an empty one.</summary>
    internal void BuildAnew(string profileId)
    {
        if (profileId.Length > 0)
        {
            RunOf(profileId).Demand(rebuild: true);
        }

        CompareAll();
    }

    private string PathOf(IndexProfile profile) => Path.Combine(LuceneFolder.Claim(_folder), profile.IndexName);

    private LuceneRun RunOf(IndexProfile profile) => RunOf(profile.Id);

    private LuceneRun RunOf(string profileId) => _runs.GetOrAdd(profileId, _ => new LuceneRun());

    // One run at a time for each index; whoever asks meanwhile waits for that.
    private Task Start(IndexProfile profile)
    {
        var run = RunOf(profile);
        lock (run)
        {
            if (!run.IsRunning)
            {
                run.Begin();
                _isUsed = true;

                // Neither the scope nor a store transaction of the caller may flow into the work.
                using (ExecutionContext.SuppressFlow())
                {
                    run.Work = Task.Run(() => RunAsync(profile, run));
                }
            }

            return run.Work;
        }
    }

    private async Task RunAsync(IndexProfile profile, LuceneRun run)
    {
        try
        {
            do
            {
                var (all, rebuild) = run.Accept();
                if (rebuild)
                {
                    LuceneIndex.Delete(PathOf(profile));
                }

                var index = LuceneIndex.Open(PathOf(profile));
                index.IsCurrent = true;
                var scope = await _shells.GetScopeAsync(_shell.Name);
                await scope.UsingAsync(inner => inner.ServiceProvider.GetRequiredService<LuceneSynchronizer>().RunAsync(index, profile, run, all));
            }
            while (run.IsStale);
            run.End(_clock.UtcNow, error: null);
        }
        catch (Exception exception) when (!exception.IsFatal())
        {
            _logger.LogError(exception, "The index {Index} could not be brought up to date.", profile.Name);
            run.End(_clock.UtcNow, exception.Message);
            if (LuceneIndex.Find(PathOf(profile)) is { } index)
            {
                index.IsCurrent = false;
            }
        }
    }
}

/// <summary>How far the work on an index is.</summary>
internal sealed class LuceneRun
{
    private bool _rebuild;

    public Task Work { get; set; } = Task.CompletedTask;

    public bool IsRunning { get; private set; }

    /// <summary>All items are to be indexed again, by the run after this one.</summary>
    public bool IsStale { get; private set; }

    public int Done { get; set; }

    public int Total { get; set; }

    public DateTime? FinishedUtc { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Asks for a run that indexes all items, perhaps into a new index.</summary>
    public void Demand(bool rebuild)
    {
        lock (this)
        {
            _rebuild |= rebuild;
            IsStale = true;
        }
    }

    /// <summary>What was asked for; that is settled then.</summary>
    public (bool All, bool Rebuild) Accept()
    {
        lock (this)
        {
            var demanded = (IsStale, _rebuild);
            (IsStale, _rebuild) = (false, false);
            return demanded;
        }
    }

    public void Begin() => (IsRunning, Done, Total, Error) = (true, 0, 0, null);

    public void End(DateTime finishedUtc, string? error) => (IsRunning, FinishedUtc, Error) = (false, finishedUtc, error);
}
