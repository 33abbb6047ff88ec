using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Services;

namespace OrchardCore.ContentTypes.ViewModels;

/// <summary>A type in the list, with the number of its items.</summary>
public sealed record TypeRow(ContentTypeDefinition Type, int Items, string? Module);

public sealed class ListContentTypesViewModel
{
    public IReadOnlyList<TypeRow> Types { get; init; } = [];

    public bool CanEdit { get; init; }
}

/// <summary>The form for a new type or part.</summary>
public sealed class CreateDefinitionViewModel
{
    public string? DisplayName { get; set; }

    public string? Name { get; set; }
}

/// <summary>The name of a type in its editor.</summary>
public class ContentTypeViewModel
{
    public string? DisplayName { get; set; }

    public string? Name { get; set; }
}

public sealed class EditTypeViewModel
{
    public required ContentTypeDefinition Type { get; init; }

    public required object Editor { get; init; }

    public string? Module { get; init; }

    public IReadOnlyList<ContentTypePartDefinition> Parts { get; init; } = [];

    public IReadOnlyList<ContentPartFieldDefinition> Fields { get; init; } = [];
}

/// <summary>Parts that can be added to a type.</summary>
public sealed class AddPartsViewModel
{
    public required ContentTypeDefinition Type { get; init; }

    public IReadOnlyList<ContentPartDefinition> Parts { get; init; } = [];
}

/// <summary>A reusable part under a name of its own.</summary>
public sealed class AddReusablePartViewModel
{
    public string? SelectedPartName { get; set; }

    public string? DisplayName { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }
}

public sealed class EditTypePartViewModel
{
    public required ContentTypePartDefinition Part { get; init; }

    public required object Shape { get; init; }

    public string? Editor { get; init; }

    public string? DisplayMode { get; init; }

    public EditorChoices Choices { get; init; } = EditorChoices.None;
}

/// <summary>What is about to be removed, and how many items hold data of it.</summary>
public sealed class RemoveViewModel
{
    public required string Name { get; init; }

    public required string Owner { get; init; }

    public required string Back { get; init; }

    public bool IsField { get; init; }

    public int Items { get; init; }

    public IReadOnlyList<string> Types { get; init; } = [];
}

/// <summary>Data of a type that no definition describes any more.</summary>
public sealed class RemainingDataViewModel
{
    public required ContentTypeDefinition Type { get; init; }

    public IReadOnlyList<RemainingData> Data { get; init; } = [];
}
