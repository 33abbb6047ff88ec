using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Contents.Recipes;

/// <summary>The step <c>content</c>: imports items by their version ids.</summary>
public sealed class ContentStep : NamedRecipeStepHandler
{
    private readonly IContentManager _contentManager;
    private readonly IImportReport _report;

    public ContentStep(IContentManager contentManager, IImportReport report) : base("Content")
    {
        _contentManager = contentManager;
        _report = report;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var member = context.Step.FirstOrDefault(x => string.Equals(x.Key, "Data", StringComparison.OrdinalIgnoreCase));
        if (member.Value is not JsonArray data)
        {
            throw new RecipeStepException("$", "the step needs \"Data\": a list of content items.");
        }

        var items = data.Select(Read).ToArray();
        var keptBefore = _report.LeftAlone.Count;
        var (importedBefore, unchangedBefore) = (_report.Imported.Count, _report.Unchanged);
        _report.ReplacesEdited = context.ReplacesEdited;
        try
        {
            await _contentManager.ImportAsync(items);
        }
        catch (ContentImportException ex)
        {
            throw new RecipeStepException(data[Array.IndexOf(items, ex.ContentItem)], ex.Message);
        }

        Report(context, importedBefore, unchangedBefore, keptBefore);
    }

    private static ContentItem Read(JsonNode? json)
    {
        if (json is not JsonObject item)
        {
            throw new RecipeStepException(json, "a content item must be a JSON object.");
        }

        foreach (var name in new[] { nameof(ContentItem.ContentItemId), nameof(ContentItem.ContentItemVersionId), nameof(ContentItem.ContentType) })
        {
            if (item[name] is not JsonValue value || value.GetValueKind() is not JsonValueKind.String || value.GetValue<string>().Length == 0)
            {
                throw new RecipeStepException(item, $"the content item needs a {name}.");
            }
        }

        return item.ToObject<ContentItem>()!;
    }

    private void Report(RecipeExecutionContext context, int importedBefore, int unchangedBefore, int keptBefore)
    {
        foreach (var version in _report.Imported.Skip(importedBefore))
        {
            var subject = $"content item {version.Item} ({version.Item.ContentType})";
            if (version.IsNew)
            {
                context.Created(subject);
            }
            else
            {
                context.Changed(subject, version.Differences);
            }
        }

        if (_report.Unchanged > unchangedBefore)
        {
            context.Unchanged($"{_report.Unchanged - unchangedBefore} content items", _report.Unchanged - unchangedBefore);
        }

        foreach (var item in _report.LeftAlone.Skip(keptBefore))
        {
            context.Kept(item, "it was changed since it was imported.");
        }
    }
}
