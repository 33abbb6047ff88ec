using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Queries.ViewModels;

namespace OrchardCore.Queries.Drivers;

/// <summary>The name and schema of a query.</summary>
public sealed class QueryDisplayDriver : DisplayDriver<Query>
{
    private readonly IQueryManager _queries;
    private readonly IStringLocalizer S;

    public QueryDisplayDriver(IQueryManager queries, IStringLocalizer<QueryDisplayDriver> localizer)
    {
        _queries = queries;
        S = localizer;
    }

    public override Task<IDisplayResult> EditAsync(Query query, BuildEditorContext context)
        => CombineAsync(Initialize<EditQueryViewModel>("Query_Fields_Edit", model =>
        {
            model.Name = query.Name;
            model.Schema = query.Schema;
        }).Location("Content:1"));

    public override async Task<IDisplayResult> UpdateAsync(Query query, UpdateEditorContext context)
    {
        var model = new EditQueryViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var name = model.Name?.Trim() ?? "";
        if (name.Length is 0 or > 100 || !name.All(x => char.IsLetterOrDigit(x) || x is '_' or '-' or ' '))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Name), S["Please give a name of letters, digits and spaces with at most {0} characters.", 100]);
        }
        else if (!name.Equals(query.Name, StringComparison.OrdinalIgnoreCase) && await _queries.GetQueryAsync(name) is not null)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Name), S["There is a query of this name already."]);
        }

        if (!string.IsNullOrWhiteSpace(model.Schema) && !IsObject(model.Schema))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Schema), S["The schema is no JSON object."]);
        }

        query.Name = name;
        query.Schema = model.Schema;
        return await EditAsync(query, context);
    }

    private static bool IsObject(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
