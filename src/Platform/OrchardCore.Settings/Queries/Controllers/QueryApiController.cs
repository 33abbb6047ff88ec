using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Modules;

namespace OrchardCore.Queries.Controllers;

/// <summary>Results of queries as JSON: <c>GET</c> and <c>POST api/queries/{name}</c>, for those who may run that query.</summary>
[Feature("OrchardCore.Queries")]
[Area("OrchardCore.Queries")]
[Route("api/queries")]
[IgnoreAntiforgeryToken]
public sealed class QueryApiController : Controller
{
    private const int MaxParametersLength = 64 * 1024;

    private readonly IAuthorizationService _authorization;
    private readonly IQueryManager _queries;

    public QueryApiController(IAuthorizationService authorization, IQueryManager queries)
    {
        _authorization = authorization;
        _queries = queries;
    }

    [HttpGet("{name}")]
    public Task<IActionResult> Get(string? name, string? parameters) => RunAsync(name, parameters);

    [HttpPost("{name}")]
    [RequestSizeLimit(MaxParametersLength)]
    public async Task<IActionResult> Post(string? name, string? parameters)
    {
        if (string.IsNullOrEmpty(parameters))
        {
            using var reader = new StreamReader(Request.Body);
            parameters = await reader.ReadToEndAsync();
        }

        return await RunAsync(name, parameters);
    }

    private async Task<IActionResult> RunAsync(string? name, string? parameters)
    {
        // Whoever may not run a query does not learn that it exists.
        if (await _queries.GetQueryAsync(name ?? string.Empty) is not { } query || !await _authorization.AuthorizeAsync(User, Permissions.CreatePermissionForQuery(query.Name)))
        {
            return NotFound();
        }

        try
        {
            var results = await _queries.ExecuteQueryAsync(query, QueryParameters.Read(parameters));
            var items = new List<object>();
            foreach (var item in results.Items)
            {
                if (item is not ContentItem contentItem || await _authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, contentItem))
                {
                    items.Add(item);
                }
            }

            return Content(JsonSerializer.Serialize<object>(new { items }, JOptions.Default), "application/json");
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or DbException or InvalidOperationException)
        {
            // Names of tables and the like are nobody's business here.
            return Problem(e is JsonException ? "The parameters must be a JSON object." : "The query cannot be run with these parameters.", statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
