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

/// <summary>Which content an index holds. Stands in for ContentIndexMetadata.</summary>
public class ContentIndexMetadata
{
    /// <summary>Drafts instead of published versions.</summary>
    public bool IndexLatest { get; set; }

    public string[] IndexedContentTypes { get; set; } = [];

    public string? Culture { get; set; }
}

/// <summary>Builds the indexes of one provider, e.g. Lucene; registered by its feature.</summary>
public interface IIndexProvider
{
    string Name { get; }

    /// <summary>Starts over; <paramref name="rebuild"/> also throws away what the index holds. The work is done when the index is needed next.</summary>
    Task ResetAsync(IndexProfile profile, bool rebuild);

    /// <summary>Starts to bring the index up to date; the work goes on after the call.</summary>
    Task SynchronizeAsync(IndexProfile profile);

    /// <summary>Throws the index away.</summary>
    Task DeleteAsync(IndexProfile profile);

    IndexStatus GetStatus(IndexProfile profile);
}

/// <summary>How far an index is.</summary>
/// <param name="Documents">What it holds; null while it was not used since the start of the site.</param>
/// <param name="IsRunning">Whether it is being brought up to date right now.</param>
/// <param name="Done">Items done of the current or last run.</param>
/// <param name="Total">All items of that run.</param>
/// <param name="FinishedUtc">When the last run was over.</param>
/// <param name="Error">Why the last run failed.</param>
public sealed record IndexStatus(int? Documents, bool IsRunning, int Done, int Total, DateTime? FinishedUtc, string? Error);
