using OrchardCore.Data.Documents;
using OrchardCore.Entities;

namespace OrchardCore.Indexing.Models;

/// <summary>How a search index is to be built.</summary>
public class IndexProfile : Entity
{
    public string Id { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string IndexName { get; set; } = string.Empty;

    public string ProviderName { get; set; } = string.Empty;

    public string Type { get; set; } = string.Empty;
}

/// <summary>All index profiles of the site.</summary>
public class IndexProfilesDocument : Document
{
    public List<IndexProfile> Profiles { get; set; } = [];
}

/// <summary>Builds the indexes of one provider, e.g. Lucene; registered by its feature.</summary>
public interface IIndexProvider
{
    string Name { get; }

    /// <summary>Starts over; <paramref name="rebuild"/> also throws away what the index holds.</summary>
    Task ResetAsync(IndexProfile profile, bool rebuild);
}
