using System.Globalization;
using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Lucene.Net.Documents;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.Lucene;

/// <summary>Makes documents of the index from content items: title, full text aspect, the texts of all fields and of the items within.</summary>
internal sealed class ContentDocuments
{
    private const int MaxTextLength = 100_000;

    private const int ShortText = 60;

    private static readonly HashSet<string> _textMembers = new(StringComparer.Ordinal) { "Text", "Html", "Markdown", "Title", "Values" };

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;

    public ContentDocuments(IContentManager contentManager, IContentDefinitionManager definitions)
    {
        _contentManager = contentManager;
        _definitions = definitions;
    }

    /// <summary>Changes whenever the item does.</summary>
    public static string StampOf(ContentItemIndex row)
        => string.Create(CultureInfo.InvariantCulture, $"{row.ContentItemVersionId}.{row.ModifiedUtc?.Ticks}.{row.PublishedUtc?.Ticks}.{row.DisplayText}");

    public async Task<Document> CreateAsync(ContentItem item, string stamp)
    {
        var segments = await SegmentsAsync(item);
        var text = Join(segments);
        var title = item.DisplayText ?? "";
        return new Document
        {
            new StringField(IndexFields.Id, item.ContentItemId, Field.Store.YES),
            new StringField(IndexFields.Stamp, stamp, Field.Store.YES),
            new StringField(IndexFields.Type, item.ContentType, Field.Store.YES),
            new TextField(IndexFields.Title, title, Field.Store.YES),
            new StringField(IndexFields.WholeTitle, SearchWords.TitleOf(title), Field.Store.NO),
            new TextField(IndexFields.Body, text, Field.Store.NO),
            new TextField(IndexFields.Ends, $"{title}\n{text}", Field.Store.NO),
            new StoredField(IndexFields.Text, segments.Any(IsSentence) ? Join(segments.Where(IsSentence)) : text),
        };
    }

    // Names and labels can be found, but extracts are cut from sentences.
    private static bool IsSentence(string segment) => segment.Length > ShortText;

    private static string Join(IEnumerable<string> segments)
    {
        var text = string.Join(" – ", segments);
        return text.Length > MaxTextLength ? text[..MaxTextLength] : text;
    }

    private async Task<string[]> SegmentsAsync(ContentItem item)
    {
        var aspect = await _contentManager.PopulateAspectAsync(item, new FullTextAspect());
        return [.. aspect.Segments.Concat(Texts(await WithoutCodesAsync(item), isText: false))
            .Select(x => x.Replace("<", " <", StringComparison.Ordinal).RemoveTags(htmlDecode: true))
            .Select(x => string.Join(' ', x.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(x => x.Length > 0 && x != item.DisplayText)
            .Distinct(StringComparer.Ordinal)];
    }

    // The values of predefined lists are codes that nobody reads.
    private async Task<JsonObject> WithoutCodesAsync(ContentItem item)
    {
        JsonObject content = ContentData.Of(item).DeepClone().AsObject();
        foreach (var part in (await _definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts ?? [])
        {
            foreach (var field in part.PartDefinition.Fields.Where(x => x.Editor() == "PredefinedList"))
            {
                (content[part.Name] as JsonObject)?.Remove(field.Name);
            }
        }

        return content;
    }

    private static IEnumerable<string> Texts(JsonNode? node, bool isText) => node switch
    {
        JsonObject json => json.SelectMany(x => Texts(x.Value, _textMembers.Contains(x.Key))),
        JsonArray array => array.SelectMany(x => Texts(x, isText)),
        JsonValue value when isText && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) => [text],
        _ => [],
    };
}
