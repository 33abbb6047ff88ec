using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Services;

namespace OrchardCore.ContentTypes.ViewModels;

/// <summary>A part in the list: the types that use it, the module it comes from.</summary>
public sealed record PartRow(ContentPartDefinition Part, IReadOnlyList<ContentTypeDefinition> Types, string? Module);

public sealed class ListContentPartsViewModel
{
    public IReadOnlyList<PartRow> Parts { get; init; } = [];

    public bool CanEdit { get; init; }
}

public sealed class EditPartViewModel
{
    public required PartRow Row { get; init; }

    public required object Editor { get; init; }

    public IReadOnlyList<ContentPartFieldDefinition> Fields { get; init; } = [];
}

/// <summary>The form for a new field.</summary>
public sealed class AddFieldViewModel
{
    public string? DisplayName { get; set; }

    public string? Name { get; set; }

    public string? FieldTypeName { get; set; }
}

public sealed class EditFieldViewModel
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Editor { get; set; }

    public string? DisplayMode { get; set; }
}

/// <summary>What the page of a field shows beside its form.</summary>
public sealed record FieldPage(ContentPartFieldDefinition Field, object Shape, EditorChoices Choices, string? ReturnUrl);
