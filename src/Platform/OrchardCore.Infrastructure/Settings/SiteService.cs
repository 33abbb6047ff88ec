using OrchardCore.Documents;

namespace OrchardCore.Settings;

public sealed class SiteService : ISiteService
{
    private readonly IDocumentManager<SiteSettings> _documents;

    public SiteService(IDocumentManager<SiteSettings> documents)
    {
        _documents = documents;
    }

    public async Task<ISite> LoadSiteSettingsAsync() => await _documents.GetOrCreateMutableAsync();

    public async Task<ISite> GetSiteSettingsAsync()
    {
        var site = await _documents.GetOrCreateImmutableAsync();
        site.IsShared = true;
        return site;
    }

    public Task UpdateSiteSettingsAsync(ISite site)
    {
        site.SiteSalt ??= IdGenerator.GenerateId();
        return _documents.UpdateAsync((SiteSettings)site);
    }
}
