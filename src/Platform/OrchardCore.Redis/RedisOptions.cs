using StackExchange.Redis;

namespace OrchardCore.Redis;

/// <summary>From the section <c>OrchardCore_Redis</c> of the configuration. Stands in for Orchard Core's type of that name.</summary>
public class RedisOptions
{
    /// <summary>As StackExchange.Redis reads it, such as "redis.example.org:6379,password=…".</summary>
    public string Configuration { get; set; } = "";

    public ConfigurationOptions ConfigurationOptions { get; set; } = new();

    /// <summary>What every key begins with.</summary>
    public string InstancePrefix { get; set; } = "";
}
