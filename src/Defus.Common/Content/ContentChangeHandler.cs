using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace Defus.Common.Content;

/// <summary>Tells <see cref="PublishedContentCache"/>, after the commit, that a content item has changed.</summary>
public sealed class ContentChangeHandler : ContentHandlerBase
{
    private readonly ISignal _signal;

    public ContentChangeHandler(ISignal signal)
    {
        _signal = signal;
    }

    public override Task CreatedAsync(CreateContentContext context) => SignalAsync();

    public override Task ImportedAsync(ImportContentContext context) => SignalAsync();

    public override Task UpdatedAsync(UpdateContentContext context) => SignalAsync();

    public override Task PublishedAsync(PublishContentContext context) => SignalAsync();

    public override Task UnpublishedAsync(PublishContentContext context) => SignalAsync();

    public override Task RestoredAsync(RestoreContentContext context) => SignalAsync();

    public override Task RemovedAsync(RemoveContentContext context) => SignalAsync();

    private Task SignalAsync()
    {
        _signal.DeferredSignalToken(PublishedContentCache.ContentChanged);

        return Task.CompletedTask;
    }
}

public static class PublishedContentCacheServices
{
    /// <summary>Adds <see cref="PublishedContentCache"/> with what keeps it true, and <see cref="Translations"/>; modules may all ask for them.</summary>
    public static IServiceCollection AddPublishedContentCache(this IServiceCollection services)
    {
        services.TryAddSingleton<PublishedContentCache>();
        services.TryAddScoped<Translations>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IContentHandler, ContentChangeHandler>());

        return services;
    }
}
