using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Deployment;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Deployment.Download;

/// <summary>A content item as JSON: /Admin/Download/Display/{contentItemId}.</summary>
[Area("OrchardCore.Contents")]
[Feature("OrchardCore.Contents.Deployment.Download")]
public sealed class DownloadController : Controller
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IAuthorizationService _authorizationService;
    private readonly IContentManager _contentManager;

    public DownloadController(IAuthorizationService authorizationService, IContentManager contentManager)
    {
        _authorizationService = authorizationService;
        _contentManager = contentManager;
    }

    [HttpGet]
    [Admin("Download/Display/{contentItemId}", "DownloadDisplay")]
    public Task<IActionResult> Display(string contentItemId, bool latest = false)
        => AnswerAsync(contentItemId, latest, item => View(new DisplayJsonContentItemViewModel { ContentItem = item, Latest = latest, ContentItemJson = JObject.FromObject(item)!.ToJsonString(_readable) }));

    /// <summary>The item as Orchard Core writes it.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Download/Download/{contentItemId}", "DownloadDownload")]
    public Task<IActionResult> Download(string contentItemId, bool latest = false)
        => AnswerAsync(contentItemId, latest, item => JsonFile(JObject.FromObject(item)!, item));

    /// <summary>The item as a recipe that can be imported: its published version and its draft.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Download/Recipe/{contentItemId}", "DownloadRecipe")]
    public Task<IActionResult> Recipe(string contentItemId, [FromServices] ContentExport export)
        => AnswerAsync(contentItemId, latest: true, async Task<IActionResult> (item) =>
        {
            var steps = await export.GetStepAsync(item.ContentItemId);
            return JsonFile(new JsonObject { ["name"] = item.ContentItemId, ["displayName"] = item.DisplayText, ["steps"] = new JsonArray(steps) }, item);
        });

    private FileContentResult JsonFile(JsonObject json, ContentItem item)
        => File(Encoding.UTF8.GetBytes(json.ToJsonString(_readable)), MediaTypeNames.Application.Json, $"{item.ContentItemId}.json");

    private Task<IActionResult> AnswerAsync(string contentItemId, bool latest, Func<ContentItem, IActionResult> answer)
        => AnswerAsync(contentItemId, latest, item => Task.FromResult(answer(item)));

    private async Task<IActionResult> AnswerAsync(string contentItemId, bool latest, Func<ContentItem, Task<IActionResult>> answer)
    {
        if (!await _authorizationService.AuthorizeAsync(User, DeploymentPermissions.Export))
        {
            return Forbid();
        }

        if (await _contentManager.GetAsync(contentItemId, latest ? VersionOptions.Latest : VersionOptions.Published) is not { } item)
        {
            return NotFound();
        }

        return await _authorizationService.AuthorizeAsync(User, CommonPermissions.EditContent, item) ? await answer(item) : Forbid();
    }
}

public class DisplayJsonContentItemViewModel
{
    public ContentItem ContentItem { get; set; } = null!;

    public string ContentItemJson { get; set; } = string.Empty;

    public bool Latest { get; set; }
}
