using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Media.Fields;

namespace OrchardCore.Media.ViewModels;

public class DisplayMediaFieldViewModel
{
    public string[] Paths => Field.Paths ?? [];

    public MediaField Field { get; set; } = null!;

    public ContentPart Part { get; set; } = null!;

    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;

    /// <summary>The alternative text of the image at a place.</summary>
    public string Text(int index) => Field.MediaTexts is { } texts && index < texts.Length ? texts[index] ?? "" : "";
}

public class EditMediaFieldViewModel
{
    public List<EditMediaFieldItem> Items { get; set; } = [];

    /// <summary>A file of the library to add.</summary>
    public string? AddPath { get; set; }

    /// <summary>The alternative text of what is added.</summary>
    public string? AddText { get; set; }

    /// <summary>Files to upload and add.</summary>
    public List<IFormFile> Uploads { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<string> Library { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public string Accept { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public MediaField Field { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentPart Part { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditMediaFieldItem
{
    public string Path { get; set; } = "";

    public string? Text { get; set; }

    public float X { get; set; } = 0.5f;

    public float Y { get; set; } = 0.5f;

    public bool Remove { get; set; }

    /// <summary>The place in the order as typed, from 1; null for the place in the form.</summary>
    public int? Position { get; set; }
}
