using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>
/// Keys in Redis for all processes, and in App_Data for backups and for the time that Redis is away. Those that were in App_Data when the
/// feature came stay valid.
/// </summary>
internal sealed class SharedKeys : IXmlRepository
{
    private readonly IXmlRepository _shared;
    private readonly IXmlRepository? _files;
    private readonly ILogger _logger;

    public SharedKeys(IRedisService redis, ShellSettings settings, IXmlRepository? files, ILogger logger)
    {
        _shared = new RedisXmlRepository(() => Connect(redis), $"{redis.InstancePrefix}{settings.Name}:DataProtection-Keys");
        _files = files;
        _logger = logger;
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var files = _files?.GetAllElements() ?? [];
        try
        {
            return [.. _shared.GetAllElements().Concat(files).DistinctBy(Identity)];
        }
        catch (Exception e) when (_files is not null && RedisFailure.Is(e))
        {
            _logger.LogWarning(e, "Redis does not answer; the keys of data protection are those in App_Data.");
            return files;
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        _files?.StoreElement(element, friendlyName);
        try
        {
            _shared.StoreElement(element, friendlyName);
        }
        catch (Exception e) when (_files is not null && RedisFailure.Is(e))
        {
            _logger.LogError(e, "Redis does not answer; a new key of data protection lies in App_Data only.");
        }
    }

    // Keys have an id; a revocation is told from others by its text.
    private static string Identity(XElement element) => (string?)element.Attribute("id") ?? element.ToString(SaveOptions.DisableFormatting);

    private static IDatabase Connect(IRedisService redis)
    {
        if (redis.Database is null)
        {
            redis.ConnectAsync().GetAwaiter().GetResult();
        }

        return redis.Database!;
    }
}
