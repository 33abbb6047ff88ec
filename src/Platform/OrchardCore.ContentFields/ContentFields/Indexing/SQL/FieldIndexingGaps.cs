using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Contents.List;
using OrchardCore.Data.Documents;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>
/// While the feature or a filter is off nothing is entered into the tables. So what was complete until then is not any more, however soon it is
/// switched on again.
/// </summary>
[Feature(Id)]
public sealed class FieldIndexingGaps : IDocumentChangeHandler, IFeatureEventHandler
{
    private const string Id = "OrchardCore.ContentFields.Indexing.SQL";

    public Task ChangingAsync(IDocument document, Func<Task<IDocument?>> stored)
        => document is ContentDefinitionRecord definitions && Filters(definitions) is var filters
            ? FieldIndexing.ForgetAsync(ShellScope.Services, field => !filters.Contains(field))
            : Task.CompletedTask;

    public Task DisablingAsync(IFeatureInfo feature)
        => feature.Id == Id ? FieldIndexing.ForgetAsync(ShellScope.Services, _ => true) : Task.CompletedTask;

    // Once more: the other processes of the site may have been at it when it was switched off.
    public Task EnabledAsync(IFeatureInfo feature)
        => feature.Id == Id ? FieldIndexing.RetryAsync(services => FieldIndexing.ForgetAsync(services, _ => true)) : Task.CompletedTask;

    private static HashSet<string> Filters(ContentDefinitionRecord definitions)
    {
        var fields = definitions.ContentPartDefinitionRecords.SelectMany(part => part.ContentPartFieldDefinitionRecords.Where(IsFilter).Select(field => (Part: part.Name, field.Name)))
            .ToLookup(field => field.Part, StringComparer.OrdinalIgnoreCase);
        return definitions.ContentTypeDefinitionRecords
            .SelectMany(type => type.ContentTypePartDefinitionRecords.SelectMany(part => fields[part.PartName].Select(field => $"{type.Name}/{field.Part}/{field.Name}")))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsFilter(ContentPartFieldDefinitionRecord field)
        => field.Settings?[nameof(ContentListFieldSettings)] is JsonObject settings
            && settings[nameof(ContentListFieldSettings.ShowFilter)] is JsonValue value && value.TryGetValue(out bool isFilter) && isFilter;
}
