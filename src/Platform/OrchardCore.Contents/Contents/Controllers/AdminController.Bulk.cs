using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Security.Permissions;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Controllers;

public sealed partial class AdminController
{
    private const int MostAtOnce = 500;

    /// <summary>Does the same with several items; those it cannot be done with are left alone and named.</summary>
    [HttpPost, ActionName(nameof(List))]
    [Admin("Contents/ContentItems/{contentTypeId?}", "ListContentItems")]
    public async Task<IActionResult> ListPost(
        string? contentTypeId, ContentOptionsViewModel options, long[]? itemIds, string? returnUrl, [FromServices] ContentsAdminListQueryService queries)
    {
        if ((await queries.ScopeAsync(contentTypeId, stereotype: null)).Types.Count == 0)
        {
            return Forbid();
        }

        var back = Url.IsLocalUrl(returnUrl) ? (IActionResult)LocalRedirect(returnUrl) : RedirectToAction(nameof(List), new { contentTypeId });
        if (options.BulkAction is ContentsBulkAction.None || !Enum.IsDefined(options.BulkAction))
        {
            return BadRequest();
        }

        var ids = (itemIds ?? []).Distinct().Take(MostAtOnce).ToArray();
        var items = ids.Length == 0 ? [] : (await _session.Query<ContentItem, ContentItemIndex>(x => x.DocumentId.IsIn(ids) && x.Latest).ListAsync(_contentManager)).ToArray();
        if (items.Length == 0)
        {
            await _notifier.WarningAsync(H["Nothing was chosen. Tick the boxes of some rows first."]);
            return back;
        }

        var done = 0;
        var failed = new List<string>();
        foreach (var item in items)
        {
            var reason = await BulkAsync(options.BulkAction, item);
            done += reason is null ? 1 : 0;
            if (reason is not null)
            {
                failed.Add($"{item} ({reason})");
            }
        }

        await NotifyAsync(options.BulkAction, done);
        if (failed.Count > 0)
        {
            await _notifier.WarningAsync(H["{0} left as they are: {1}", failed.Count, string.Join(", ", failed.Take(5)) + (failed.Count > 5 ? " …" : "")]);
        }

        return back;
    }

    /// <summary>Why it could not be done; null when it was.</summary>
    private async Task<string?> BulkAsync(ContentsBulkAction action, ContentItem item)
    {
        Permission permission = action is ContentsBulkAction.Remove ? CommonPermissions.DeleteContent : CommonPermissions.PublishContent;
        if (!await MayAsync(permission, item))
        {
            return H["you may not do this"].Value;
        }

        switch (action)
        {
            case ContentsBulkAction.PublishNow:
                var result = await _contentManager.ValidateAsync(item);
                return !result.Succeeded ? result.Errors.First().ErrorMessage : await _contentManager.PublishAsync(item) ? null : H["cancelled"].Value;
            case ContentsBulkAction.Unpublish:
                return await _contentManager.UnpublishAsync(item) ? null : H["cancelled"].Value;
            default:
                return await _contentManager.RemoveAsync(item) ? null : H["cancelled"].Value;
        }
    }

    private async Task NotifyAsync(ContentsBulkAction action, int count)
    {
        if (count == 0)
        {
            return;
        }

        await _notifier.SuccessAsync(action switch
        {
            ContentsBulkAction.PublishNow => H.Plural(count, "1 item was published.", "{0} items were published."),
            ContentsBulkAction.Unpublish => H.Plural(count, "1 item was taken offline.", "{0} items were taken offline."),
            _ => WithUndo(H.Plural(count, "1 item was moved to the trash.", "{0} items were moved to the trash.")),
        });
    }

    /// <summary>The message with a button that takes the deletion back. A form of its own: it works without a script.</summary>
    private LocalizedHtmlString WithUndo(LocalizedHtmlString message)
    {
        var token = _antiforgery.GetAndStoreTokens(HttpContext);
        var html = new HtmlContentBuilder()
            .AppendHtml("<form class=\"undo-form\" method=\"post\" action=\"").Append(Url.Action("Undo", "Trash", new { batch = _batch.Id }) ?? "").AppendHtml("\">")
            .AppendHtml("<input type=\"hidden\" name=\"").Append(token.FormFieldName).AppendHtml("\" value=\"").Append(token.RequestToken ?? "").AppendHtml("\">")
            .AppendHtml(message)
            .AppendHtml(" <button class=\"btn btn-sm btn-outline-primary\" type=\"submit\">").AppendHtml(H["Undo"]).AppendHtml("</button></form>");
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);

        // The text is finished HTML; braces in it are no places for values.
        var text = writer.ToString().Replace("{", "&#123;", StringComparison.Ordinal).Replace("}", "&#125;", StringComparison.Ordinal);
        return new LocalizedHtmlString(message.Name, text);
    }
}
