using Defus.OutputCache.Pages;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Caching.Distributed;
using OrchardCore.Modules;

namespace Defus.OutputCache.Changes;

/// <summary>Drops pages in all processes of the site, if there are others.</summary>
internal sealed class SharedPages : ModularTenantEvents
{
    private const string Channel = "Defus.OutputCache";

    private readonly PageStore _store;
    private readonly IMessageBus? _bus;

    public SharedPages(PageStore store, IServiceProvider services)
    {
        _store = store;
        _bus = services.GetService<IMessageBus>();
    }

    public override Task ActivatedAsync() => _bus?.SubscribeAsync(Channel, (_, text) => _store.Drop(PageChangesText.Read(text))) ?? Task.CompletedTask;

    /// <summary>Drops the pages of this process.</summary>
    public void DropHere(PageChanges changes) => _store.Drop(changes);

    /// <summary>Drops the pages here and elsewhere.</summary>
    public Task DropAsync(PageChanges changes)
    {
        DropHere(changes);
        return _bus?.PublishAsync(Channel, PageChangesText.Write(changes)) ?? Task.CompletedTask;
    }
}
