using Microsoft.Extensions.Primitives;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.Versions;

namespace OrchardCore.Contents.ViewModels;

/// <summary>The button that was pressed, and what was typed, to be sent once more.</summary>
public sealed record ResentForm(string Button, string ButtonValue, string? ReturnUrl, IReadOnlyList<KeyValuePair<string, StringValues>> Typed);

/// <summary>The page that is shown when somebody else saved the item while it was being edited.</summary>
public sealed record ConflictViewModel(
    ContentItem Theirs, ContentTypeDefinition Type, IReadOnlyList<ConflictField> Fields, string EditedState, ResentForm Form, bool IsUndecided, bool Publishes);

/// <summary>The page that is shown when somebody else deleted the item while it was being edited.</summary>
public sealed record DeletedMeanwhileViewModel(TrashedItem Trashed, ResentForm Form, string? EditedState);
