using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.Entities;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Queries.Sql;
using OrchardCore.Queries.ViewModels;

namespace OrchardCore.Queries.Controllers;

/// <summary>Runs an SQL query that only reads and shows its rows: /Admin/Queries/Sql/Query.</summary>
[Area("OrchardCore.Queries")]
[Feature("OrchardCore.Queries.Sql")]
public sealed class SqlAdminController : Controller
{
    private const int RowsShown = 200;

    private readonly IQueryManager _queries;
    private readonly ILiquidTemplateManager _liquid;
    private readonly IAuthorizationService _authorization;

    public SqlAdminController(IQueryManager queries, ILiquidTemplateManager liquid, IAuthorizationService authorization)
    {
        _queries = queries;
        _liquid = liquid;
        _authorization = authorization;
    }

    [HttpGet]
    [Admin("Queries/Sql/Query", "QueriesRunSql")]
    public async Task<IActionResult> Query(string? query)
        => await MayAsync()
            ? View(new AdminQueryViewModel
            {
                DecodedQuery = (query is null ? null : await _queries.GetQueryAsync(query))?.GetOrCreate<SqlQueryMetadata>().Template,
                Parameters = "{ }",
            })
            : Forbid();

    [HttpPost, ActionName(nameof(Query))]
    [Admin("Queries/Sql/Query", "QueriesRunSql")]
    public async Task<IActionResult> QueryPost(AdminQueryViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        model.Rows = null;
        model.Columns = [];
        if (string.IsNullOrWhiteSpace(model.DecodedQuery) || !_liquid.CheckTemplate(ModelState, null, nameof(model.DecodedQuery), model.DecodedQuery) || Parameters(model) is not { } parameters)
        {
            return View(nameof(Query), model);
        }

        var query = new Query { Source = SqlQuerySource.SourceName };
        query.Put(new SqlQueryMetadata { Template = model.DecodedQuery });
        var started = Stopwatch.GetTimestamp();
        try
        {
            Show(model, (await _queries.ExecuteQueryAsync(query, parameters)).Items.OfType<JsonObject>());
        }
        catch (Exception exception) when (exception is FormatException or DbException or InvalidOperationException)
        {
            // What the database or the check says of the text; nothing was changed.
            ModelState.AddModelError(nameof(model.DecodedQuery), exception.Message);
        }

        model.Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return View(nameof(Query), model);
    }

    private static void Show(AdminQueryViewModel model, IEnumerable<JsonObject> rows)
    {
        var shown = rows.Take(RowsShown).ToArray();
        model.Columns = [.. shown.FirstOrDefault()?.Select(x => x.Key) ?? []];
        model.Rows = [.. shown.Select(row => (IReadOnlyList<string>)[.. row.Select(x => Cell(x.Value))])];
    }

    private static string Cell(JsonNode? value)
        => value is null ? "" : value.ToString() is { Length: > 300 } text ? text[..300] + "…" : value.ToString();

    private Dictionary<string, object?>? Parameters(AdminQueryViewModel model)
    {
        try
        {
            return QueryParameters.Read(model.Parameters);
        }
        catch (JsonException exception)
        {
            ModelState.AddModelError(nameof(model.Parameters), exception.Message);
            return null;
        }
    }

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(User, SqlPermissions.ManageSqlQueries);
}
