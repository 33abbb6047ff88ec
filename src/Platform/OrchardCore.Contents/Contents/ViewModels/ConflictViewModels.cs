using Microsoft.Extensions.Primitives;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.Versions;

namespace OrchardCore.Contents.ViewModels;

/// <summary>The button that was pressed, and what was typed, to be sent once more.</summary>
public sealed record ResentForm(string Button, string ButtonValue, string? ReturnUrl, IReadOnlyList<KeyValuePair<string, StringValues>> Typed);

/// <summary>The page that is shown when somebody else saved the item while it was being edited.</summary>
/// <param name="Theirs">The item as it is stored; for a form about something in it, the item that holds that.</param>
/// <param name="Name">Of what is edited.</param>
/// <param name="Action">Where the form is sent to again.</param>
/// <param name="Back">The page that shows what is stored.</param>
public sealed record ConflictViewModel(
    ContentItem Theirs, string Name, IReadOnlyList<ConflictField> Fields, string EditedState, ResentForm Form, bool IsUndecided, bool Publishes, string Action, string Back);

/// <summary>The page that is shown when somebody else deleted the item while it was being edited.</summary>
public sealed record DeletedMeanwhileViewModel(TrashedItem Trashed, ResentForm Form, string? EditedState);

/// <summary>The page that is shown when somebody else saved the item at the same moment.</summary>
public sealed record SameMomentViewModel(string ContentItemId, ResentForm Form, string? EditedState);
