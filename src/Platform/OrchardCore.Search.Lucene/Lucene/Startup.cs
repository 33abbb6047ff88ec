using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Indexing.Models;
using OrchardCore.Modules;
using OrchardCore.Search.Abstractions;

namespace OrchardCore.Lucene;

/// <summary>Nothing of Lucene itself is loaded here: that waits for the first search.</summary>
[Feature("OrchardCore.Lucene")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<LuceneIndexProvider>();
        services.AddSingleton<IIndexProvider>(provider => provider.GetRequiredService<LuceneIndexProvider>());
        services.AddSingleton<LuceneUpdates>();
        services.AddSingleton<IModularTenantEvents>(provider => provider.GetRequiredService<LuceneUpdates>());
        services.AddScoped<LuceneSynchronizer>();
        services.AddScoped<ContentDocuments>();
        services.AddScoped<IContentHandler, LuceneContentHandler>();
        services.AddKeyedScoped<ISearchService, LuceneSearchService>(LuceneIndexProvider.ProviderName);
    }
}
