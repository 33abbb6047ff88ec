using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>What the client throws when the server does not answer: its time-outs are no RedisException, and after the end of the host the connection is disposed.</summary>
internal static class RedisFailure
{
    public static bool Is(Exception exception) => exception is RedisException or TimeoutException or ObjectDisposedException;
}
