using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Modules;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Contents.Controllers;

/// <summary>Content items as JSON: <c>GET</c>, <c>POST</c> and <c>DELETE api/content</c>.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
[Route("api/content")]
[IgnoreAntiforgeryToken]
public sealed class ContentApiController : Controller
{
    private static readonly JsonMergeSettings _replaceArrays = new() { MergeArrayHandling = MergeArrayHandling.Replace };

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;

    public ContentApiController(IContentManager contentManager, IContentDefinitionManager definitions, IAuthorizationService authorization, ISession session)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _authorization = authorization;
        _session = session;
    }

    /// <param name="draft">The latest version, for those who may edit it, instead of the published one. The built-in platform's addition.</param>
    [HttpGet("{contentItemId}")]
    public async Task<IActionResult> Get(string contentItemId, bool draft = false)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        var item = await _contentManager.GetAsync(contentItemId, draft ? VersionOptions.Latest : VersionOptions.Published);
        return item is null ? NotFound()
            : !await _authorization.AuthorizeAsync(User, draft ? CommonPermissions.EditContent : CommonPermissions.ViewContent, item) ? Forbidden()
            : Item(item);
    }

    [HttpDelete("{contentItemId}")]
    public async Task<IActionResult> Delete(string contentItemId)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        // The draft is deleted too: what the program knows must be that.
        var item = await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null)
        {
            return NoContent();
        }

        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.DeleteContent, item))
        {
            return Forbidden();
        }

        if (ContentApiConflict.Find(Request, item) is { } conflict)
        {
            return Refused(conflict);
        }

        return await _contentManager.RemoveAsync(item) ? Item(item) : Invalid("", "The item may not be deleted.");
    }

    [HttpPost]
    public async Task<IActionResult> Post(bool draft = false)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        // Forms of other sites can send cookies, but not this content type.
        if (!Request.HasJsonContentType())
        {
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var (model, json, error) = await ReadAsync();
        if (model is null)
        {
            return Invalid("", error);
        }

        if (await _definitions.GetTypeDefinitionAsync(model.ContentType ?? "") is null)
        {
            return Invalid(nameof(ContentItem.ContentType), $"The content type '{model.ContentType}' does not exist.");
        }

        try
        {
            var existing = string.IsNullOrEmpty(model.ContentItemId) ? null : await _contentManager.GetAsync(model.ContentItemId, VersionOptions.Latest);
            return existing is not null ? await UpdateAsync(model, json!, existing, draft)
                : ContentApiConflict.FindMissing(Request) is { } conflict ? Refused(conflict)
                : await CreateAsync(model, draft);
        }
        catch (ConcurrencyException)
        {
            await _session.CancelAsync();
            return Refused(ContentApiConflict.SameMoment());
        }
        catch (JsonException e)
        {
            // A part or field holds something else than it can.
            await _session.CancelAsync();
            return Invalid("", Describe(e));
        }
    }

    private async Task<IActionResult> CreateAsync(ContentItem model, bool draft)
    {
        var item = await _contentManager.NewAsync(model.ContentType);
        item.Merge(model);
        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item))
        {
            return Forbidden();
        }

        await _contentManager.CreateAsync(item, VersionOptions.Draft);
        return await FinishAsync(item, draft);
    }

    private async Task<IActionResult> UpdateAsync(ContentItem model, JsonObject json, ContentItem latest, bool draft)
    {
        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, latest))
        {
            return Forbidden();
        }

        if (ContentApiConflict.Find(Request, User, model, latest) is { } conflict)
        {
            return Refused(conflict);
        }

        // A new version: what the draft said before stays in the history.
        var item = (await _contentManager.GetAsync(model.ContentItemId, VersionOptions.NewDraft))!;
        var (owner, name) = (item.Owner, item.DisplayText);
        item.Merge(model, _replaceArrays);
        item.Owner = json.ContainsKey(nameof(ContentItem.Owner)) ? item.Owner : owner;
        item.DisplayText = json.ContainsKey(nameof(ContentItem.DisplayText)) ? item.DisplayText : name;
        await _contentManager.UpdateAsync(item);
        return await FinishAsync(item, draft);
    }

    private async Task<IActionResult> FinishAsync(ContentItem item, bool draft)
    {
        var result = await _contentManager.ValidateAsync(item);
        if (!result.Succeeded)
        {
            await _session.CancelAsync();
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(string.Join('.', error.MemberNames), error.ErrorMessage ?? "");
            }

            return ValidationProblem(ModelState);
        }

        if (draft)
        {
            await _contentManager.SaveDraftAsync(item);
        }
        else if (!await _contentManager.PublishAsync(item))
        {
            await _session.CancelAsync();
            return Invalid("", "The item may not be published.");
        }

        await _session.FlushAsync();
        return Item(item);
    }

    private async Task<(ContentItem? Item, JsonObject? Json, string Error)> ReadAsync()
    {
        JsonObject? body;
        try
        {
            body = await JsonNode.ParseAsync(Request.Body, documentOptions: JOptions.Document with { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException ex)
        {
            return (null, null, $"The body is not valid JSON{(ex.LineNumber is { } line ? $" (line {line + 1}, position {ex.BytePositionInLine + 1})" : "")}.");
        }

        try
        {
            return body is null ? (null, null, "The body must be a content item.") : (body.ToObject<ContentItem>(), body, "");
        }
        catch (JsonException ex)
        {
            return (null, null, Describe(ex));
        }
    }

    // The exception's own message names types of .NET, and its lines are not those of the body.
    private static string Describe(JsonException error)
        => error.Path is { Length: > 0 } path ? $"The value at {path} is not of the right kind." : "A value is not of the right kind.";

    private async Task<IActionResult?> RefuseAsync()
        => await _authorization.AuthorizeAsync(User, CommonPermissions.AccessContentApi) ? null : Forbidden();

    // No redirect to a login page: callers are programs.
    private StatusCodeResult Forbidden()
        => StatusCode(User.Identity?.IsAuthenticated == true ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);

    private ActionResult Invalid(string member, string error)
    {
        ModelState.AddModelError(member, error);
        return ValidationProblem(ModelState);
    }

    private static ObjectResult Refused(ProblemDetails problem)
        => new(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };

    private ContentResult Item(ContentItem item)
    {
        Response.Headers.ETag = ContentApiConflict.TagOf(item);
        return Content(JsonSerializer.Serialize(item, JOptions.Default), "application/json");
    }
}
