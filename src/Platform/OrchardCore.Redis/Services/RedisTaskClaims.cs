using System.Globalization;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>The first process that asks for a run of a task gets it.</summary>
internal sealed class RedisTaskClaims : IBackgroundTaskClaims
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    private readonly IRedisService _redis;
    private readonly string _prefix;

    public RedisTaskClaims(IRedisService redis, ShellSettings settings)
    {
        _redis = redis;
        _prefix = redis.InstancePrefix + settings.Name + ":Task:";
    }

    public async Task<bool> TryClaimAsync(string taskName, DateTime dueUtc)
    {
        var database = await _redis.GetDatabaseAsync();
        return await database.StringSetAsync(
            _prefix + taskName + ":" + dueUtc.ToString("s", CultureInfo.InvariantCulture), System.Environment.ProcessId, _kept, when: When.NotExists);
    }
}
