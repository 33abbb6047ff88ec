using OrchardCore.Indexing.Models;

namespace OrchardCore.Indexing.ViewModels;

/// <summary>An index in the list; without a status when its provider is switched off.</summary>
public sealed record IndexRow(IndexProfile Profile, IndexStatus? Status);

public sealed class AdminIndexViewModel
{
    public IReadOnlyList<IndexRow> Indexes { get; init; } = [];

    public IReadOnlyList<string> Providers { get; init; } = [];
}

/// <summary>The form of an index.</summary>
public sealed class EditIndexProfileViewModel
{
    public string? Id { get; set; }

    public string? ProviderName { get; set; }

    public string? Name { get; set; }

    public string? IndexName { get; set; }

    public bool IndexLatest { get; set; }

    public string[] IndexedContentTypes { get; set; } = [];
}
