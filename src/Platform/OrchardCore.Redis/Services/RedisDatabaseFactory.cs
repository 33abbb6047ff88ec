using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>Connections outlive the shell, which is rebuilt when features change.</summary>
internal sealed class RedisDatabaseFactory : IRedisDatabaseFactory
{
    private static readonly ConcurrentDictionary<(string Configuration, IHostApplicationLifetime Host), Lazy<Task<ConnectionMultiplexer>>> _connections = new();

    private readonly IHostApplicationLifetime _host;

    public RedisDatabaseFactory(IHostApplicationLifetime host)
    {
        _host = host;
    }

    public async Task<IDatabase> CreateAsync(RedisOptions options)
    {
        var connecting = _connections.GetOrAdd((options.Configuration, _host), key => new(() => ConnectAsync(options.ConfigurationOptions, key)));
        try
        {
            return (await connecting.Value).GetDatabase();
        }
        catch
        {
            _connections.TryRemove(KeyValuePair.Create((options.Configuration, _host), connecting));
            throw;
        }
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions options, (string, IHostApplicationLifetime Host) key)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(options);
        key.Host.ApplicationStopped.Register(() =>
        {
            _connections.TryRemove(key, out _);
            connection.Dispose();
        });

        return connection;
    }
}
