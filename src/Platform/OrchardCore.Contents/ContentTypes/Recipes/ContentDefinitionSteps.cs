using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.ContentTypes.Recipes;

/// <summary>The step <c>ContentDefinition</c>: merges types, parts and fields into the definitions of the site.</summary>
public sealed class ContentDefinitionStep : NamedRecipeStepHandler
{
    private readonly DefinitionWriter _writer;

    public ContentDefinitionStep(IContentDefinitionManager definitions, IOptions<ContentOptions> options) : base("ContentDefinition")
        => _writer = new(definitions, options.Value, replaces: false);

    protected override Task HandleAsync(RecipeExecutionContext context) => _writer.WriteAsync(context);
}

/// <summary>The step <c>ReplaceContentDefinition</c>: what it names is defined anew.</summary>
public sealed class ReplaceContentDefinitionStep : NamedRecipeStepHandler
{
    private readonly DefinitionWriter _writer;

    public ReplaceContentDefinitionStep(IContentDefinitionManager definitions, IOptions<ContentOptions> options) : base("ReplaceContentDefinition")
        => _writer = new(definitions, options.Value, replaces: true);

    protected override Task HandleAsync(RecipeExecutionContext context) => _writer.WriteAsync(context);
}

/// <summary>The step <c>DeleteContentDefinition</c>: <c>{ "ContentTypes": ["A"], "ContentParts": ["B"] }</c>.</summary>
public sealed class DeleteContentDefinitionStep : NamedRecipeStepHandler
{
    private readonly IContentDefinitionManager _definitions;

    public DeleteContentDefinitionStep(IContentDefinitionManager definitions) : base("DeleteContentDefinition") => _definitions = definitions;

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<Model>();
        foreach (var type in step.ContentTypes)
        {
            await _definitions.DeleteTypeDefinitionAsync(type);
            context.Removed($"content type {type}");
        }

        foreach (var part in step.ContentParts)
        {
            await _definitions.DeletePartDefinitionAsync(part);
            context.Removed($"content part {part}");
        }
    }

    private sealed class Model : RecipeStepModel
    {
        public string[] ContentTypes { get; set; } = [];

        public string[] ContentParts { get; set; } = [];
    }
}

/// <summary>Writes the definitions of a step, naming the place of what is wrong.</summary>
internal sealed class DefinitionWriter
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ContentOptions _options;
    private readonly bool _replaces;

    public DefinitionWriter(IContentDefinitionManager definitions, ContentOptions options, bool replaces)
    {
        _definitions = definitions;
        _options = options;
        _replaces = replaces;
    }

    public async Task WriteAsync(RecipeExecutionContext context)
    {
        context.Bind<Model>();
        var types = List(context.Step, "ContentTypes").ToArray();
        var parts = List(context.Step, "ContentParts").ToArray();
        var partNames = parts.Select(x => Name(x, "Name")).Concat(types.Select(x => Name(x, "Name"))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            await WritePartAsync(context, part);
        }

        foreach (var type in types)
        {
            await WriteTypeAsync(context, type, partNames);
        }
    }

    private async Task WriteTypeAsync(RecipeExecutionContext context, JsonObject json, HashSet<string> partNames)
    {
        var record = json.ToObject<ContentTypeDefinitionRecord>()!;
        var partList = List(json, "ContentTypePartDefinitionRecords").ToArray();
        foreach (var part in partList)
        {
            await CheckPartAsync(part, record.Name, partNames);
        }

        var existing = await _definitions.LoadTypeDefinitionAsync(record.Name);
        var before = existing is null ? null : State(existing);
        var builder = new ContentTypeDefinitionBuilder(_replaces ? null : existing).WithName(record.Name);
        builder.WithDisplayName(string.IsNullOrEmpty(record.DisplayName) ? existing?.DisplayName ?? record.Name : record.DisplayName);
        builder.MergeSettings(record.Settings ?? []);
        foreach (var part in (record.ContentTypePartDefinitionRecords ?? []).Where(part => part is not null))
        {
            builder.WithPart(part.Name ?? part.PartName, part.PartName, x => x.MergeSettings(part.Settings ?? []));
        }

        await StoreAsync(json, async () =>
        {
            var definition = builder.Build();
            if (before is null || !JsonNode.DeepEquals(before, State(definition)))
            {
                await _definitions.StoreTypeDefinitionAsync(definition);
            }

            context.Compared($"content type {record.Name}", before, State(definition));
        });
    }

    private async Task WritePartAsync(RecipeExecutionContext context, JsonObject json)
    {
        var record = json.ToObject<ContentPartDefinitionRecord>()!;
        foreach (var field in List(json, "ContentPartFieldDefinitionRecords"))
        {
            var type = Name(field, "FieldName");
            Name(field, "Name");
            if (!_options.ContentFieldOptionsLookup.ContainsKey(type))
            {
                throw new RecipeStepException(field["FieldName"] ?? field, $"no enabled feature has a field '{type}' (part {record.Name}).");
            }
        }

        var existing = await _definitions.LoadPartDefinitionAsync(record.Name);
        var before = existing is null ? null : State(existing);
        var builder = new ContentPartDefinitionBuilder(_replaces ? null : existing).Named(record.Name).MergeSettings(record.Settings ?? []);
        foreach (var field in (record.ContentPartFieldDefinitionRecords ?? []).Where(field => field is not null))
        {
            builder.WithField(field.Name, x => x.OfType(field.FieldName).MergeSettings(field.Settings ?? []));
        }

        await StoreAsync(json, async () =>
        {
            var definition = builder.Build();
            if (before is null || !JsonNode.DeepEquals(before, State(definition)))
            {
                await _definitions.StorePartDefinitionAsync(definition);
            }

            context.Compared($"content part {record.Name}", before, State(definition));
        });
    }

    // A part is known when it has a class, when the site defines it, or when this step does.
    private async Task CheckPartAsync(JsonObject part, string type, HashSet<string> partNames)
    {
        var name = Name(part, "PartName");
        if (!_options.ContentPartOptionsLookup.ContainsKey(name) && !partNames.Contains(name) && await _definitions.LoadPartDefinitionAsync(name) is null)
        {
            throw new RecipeStepException(part["PartName"] ?? part, $"no enabled feature has a part '{name}', and the recipe does not define it (type {type}).");
        }
    }

    private static async Task StoreAsync(JsonObject json, Func<Task> store)
    {
        try
        {
            await store();
        }
        catch (ArgumentException ex)
        {
            throw new RecipeStepException(json, ex.Message);
        }
    }

    private static IEnumerable<JsonObject> List(JsonObject json, string name)
    {
        foreach (var node in json[name] switch { null => [], JsonArray array => array, var other => throw new RecipeStepException(other, $"'{name}' must be a list.") })
        {
            yield return node as JsonObject ?? throw new RecipeStepException(node ?? json, $"an entry of '{name}' must be an object.");
        }
    }

    private static string Name(JsonObject json, string member)
        => json[member] is JsonValue value && value.GetValueKind() is JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } name
            ? name
            : throw new RecipeStepException(json, $"'{member}' is missing.");

    private static JsonObject State(ContentTypeDefinition type) => new()
    {
        ["DisplayName"] = type.DisplayName,
        ["Settings"] = type.Settings.Clone(),
        ["Parts"] = new JsonArray([.. type.Parts.Select(x => new JsonObject { ["Name"] = x.Name, ["Part"] = x.PartDefinition.Name, ["Settings"] = x.Settings.Clone() })]),
    };

    private static JsonObject State(ContentPartDefinition part) => new()
    {
        ["Settings"] = part.Settings.Clone(),
        ["Fields"] = new JsonArray([.. part.Fields.Select(x => new JsonObject { ["Name"] = x.Name, ["Field"] = x.FieldDefinition.Name, ["Settings"] = x.Settings.Clone() })]),
    };

    private sealed class Model : RecipeStepModel
    {
        public ContentTypeDefinitionRecord[] ContentTypes { get; set; } = [];

        public ContentPartDefinitionRecord[] ContentParts { get; set; } = [];
    }
}
