namespace OrchardCore.Caching.Distributed;

/// <summary>Messages between the processes of a site. Only there with a feature that brings it. Stands in for Orchard Core's type of that name.</summary>
public interface IMessageBus
{
    /// <param name="handler">
    /// Gets channel and message, one after the other. On the built-in platform an empty message says that others may have been lost, so that
    /// nothing learned from them is certain any more.
    /// </param>
    Task SubscribeAsync(string channel, Action<string, string> handler);

    /// <summary>Tells all other processes. What goes wrong is logged.</summary>
    Task PublishAsync(string channel, string message);
}
