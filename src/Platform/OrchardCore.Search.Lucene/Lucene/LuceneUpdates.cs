using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Caching.Distributed;
using OrchardCore.Environment.Shell;
using OrchardCore.Indexing;
using OrchardCore.Modules;

namespace OrchardCore.Lucene;

/// <summary>Lets the open indexes follow what has been committed, here and in the other processes of the site, which have indexes of their own.</summary>
public sealed class LuceneUpdates : ModularTenantEvents
{
    private const string Channel = "Lucene";
    private const char Separator = ',';

    // More is not worth a message: the next search finds them.
    private const int MaxItems = 200;

    private readonly LuceneIndexProvider _provider;
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _settings;
    private readonly ILogger _logger;
    private readonly IMessageBus? _bus;
    private readonly Lock _gate = new();
    private Task _following = Task.CompletedTask;

    public LuceneUpdates(LuceneIndexProvider provider, IShellHost shellHost, ShellSettings settings, IServiceProvider services, ILogger<LuceneUpdates> logger)
    {
        _provider = provider;
        _shellHost = shellHost;
        _settings = settings;
        _logger = logger;
        _bus = services.GetService<IMessageBus>();
    }

    public override async Task ActivatedAsync()
    {
        if (_bus is not null)
        {
            await _bus.SubscribeAsync(LuceneIndexProvider.ResetChannel, (_, profileId) => _provider.BuildAnew(profileId));
            await _bus.SubscribeAsync(Channel, (channel, ids) => Follow(ids));
        }
    }

    /// <summary>Every index is compared with the database when it is searched next.</summary>
    public Task CompareAllAsync()
    {
        LuceneIndexProvider.CompareAll();
        return PublishAsync([]);
    }

    /// <summary>Some items have changed.</summary>
    public async Task UpdateAsync(IServiceProvider services, IReadOnlyCollection<string> ids)
    {
        await PublishAsync(ids.Count <= MaxItems ? ids : []);
        await UpdateOpenAsync(services, ids);
    }

    private Task PublishAsync(IEnumerable<string> ids) => _bus?.PublishAsync(Channel, string.Join(Separator, ids)) ?? Task.CompletedTask;

    // Others do not wait for it, but one change follows the other.
    private void Follow(string ids)
    {
        lock (_gate)
        {
            var previous = _following;
            _following = Detached.Run(async () =>
            {
                await previous;
                await FollowAsync(ids);
            });
        }
    }

    // What stands in the way of one change is made up for by the next search.
    private async Task FollowAsync(string ids)
    {
        if (ids.Length == 0)
        {
            LuceneIndexProvider.CompareAll();
            return;
        }

        try
        {
            await using var shellScope = await _shellHost.GetScopeAsync(_settings);
            await shellScope.UsingAsync(scope => UpdateOpenAsync(scope.ServiceProvider, ids.Split(Separator)));
        }
        catch (Exception exception)
        {
            LuceneIndexProvider.CompareAll();
            _logger.LogError(exception, "The search indexes could not follow a change of another process.");
        }
    }

    private async Task UpdateOpenAsync(IServiceProvider services, IReadOnlyCollection<string> ids)
    {
        foreach (var profile in await services.GetRequiredService<IIndexProfileStore>().GetAllAsync())
        {
            // An index nobody has used yet catches up with its first search.
            if (profile.ProviderName != LuceneIndexProvider.ProviderName || _provider.FindOpen(profile) is not { } index)
            {
                continue;
            }

            try
            {
                await services.GetRequiredService<LuceneSynchronizer>().UpdateAsync(index, profile, ids);
            }
            catch (Exception exception) when (!exception.IsFatal())
            {
                // The content is stored; the next search makes up for this.
                LuceneIndexProvider.CompareAll();
                _logger.LogError(exception, "The index {Index} could not follow a change.", profile.Name);
            }
        }
    }
}
