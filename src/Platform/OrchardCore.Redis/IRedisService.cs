using OrchardCore.Modules;
using StackExchange.Redis;

namespace OrchardCore.Redis;

/// <summary>The connection of the site to its Redis server. Stands in for Orchard Core's type of that name.</summary>
public interface IRedisService : IModularTenantEvents
{
    /// <summary>Null until <see cref="ConnectAsync"/>; afterwards it connects, and connects again, by itself.</summary>
    IConnectionMultiplexer? Connection { get; }

    /// <summary>What every key begins with, so that several sites may share a server.</summary>
    string InstancePrefix { get; }

    IDatabase? Database { get; }

    /// <summary>Returns also when the server does not answer yet.</summary>
    Task ConnectAsync();
}

/// <summary>Makes connections, one per configuration and process. Stands in for Orchard Core's type of that name.</summary>
public interface IRedisDatabaseFactory
{
    Task<IDatabase> CreateAsync(RedisOptions options);
}
