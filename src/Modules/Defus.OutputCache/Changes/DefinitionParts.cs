using Defus.Common.Pages;
using OrchardCore.ContentManagement.Metadata.Records;

namespace Defus.OutputCache.Changes;

/// <summary>Content definitions, by content type.</summary>
internal sealed class DefinitionParts : IDocumentParts
{
    public Type DocumentType => typeof(ContentDefinitionRecord);

    public static PageTag Tag(string contentType) => PageTag.Of("definition", contentType);

    public IReadOnlyDictionary<PageTag, string> Describe(object document)
    {
        var record = (ContentDefinitionRecord)document;
        var parts = record.ContentPartDefinitionRecords.ToLookup(part => part.Name);
        var types = new Dictionary<PageTag, string>();
        foreach (var type in record.ContentTypeDefinitionRecords)
        {
            types[Tag(type.Name)] = DocumentText.Of(type) + DocumentText.Of(type.ContentTypePartDefinitionRecords.SelectMany(part => parts[part.PartName]));
        }

        return types;
    }
}
