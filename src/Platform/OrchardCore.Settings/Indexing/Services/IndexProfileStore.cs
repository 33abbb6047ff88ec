using OrchardCore.Documents;
using OrchardCore.Indexing.Models;

namespace OrchardCore.Indexing;

/// <summary>Finds and keeps index profiles. Stands in for IIndexProfileStore.</summary>
public interface IIndexProfileStore
{
    ValueTask<IndexProfile?> FindByIdAsync(string id);

    ValueTask<IndexProfile?> FindByNameAsync(string name);

    ValueTask<IEnumerable<IndexProfile>> GetAllAsync();

    /// <summary>Adds the profile or replaces the one with its id.</summary>
    ValueTask SaveAsync(IndexProfile profile);

    ValueTask<bool> DeleteAsync(IndexProfile profile);
}

/// <summary>Keeps the profiles in one document.</summary>
public sealed class IndexProfileStore : IIndexProfileStore
{
    private readonly IDocumentManager<IndexProfilesDocument> _documents;

    public IndexProfileStore(IDocumentManager<IndexProfilesDocument> documents) => _documents = documents;

    public async ValueTask<IndexProfile?> FindByIdAsync(string id) => (await GetAllAsync()).FirstOrDefault(x => x.Id == id);

    public async ValueTask<IndexProfile?> FindByNameAsync(string name)
        => (await GetAllAsync()).FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public async ValueTask<IEnumerable<IndexProfile>> GetAllAsync() => (await _documents.GetOrCreateImmutableAsync()).Profiles;

    public async ValueTask SaveAsync(IndexProfile profile)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        var index = document.Profiles.FindIndex(x => x.Id == profile.Id);
        if (index < 0)
        {
            document.Profiles.Add(profile);
        }
        else
        {
            document.Profiles[index] = profile;
        }

        await _documents.UpdateAsync(document);
    }

    public async ValueTask<bool> DeleteAsync(IndexProfile profile)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        if (document.Profiles.RemoveAll(x => x.Id == profile.Id) == 0)
        {
            return false;
        }

        await _documents.UpdateAsync(document);
        return true;
    }
}
