using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.Controllers;

/// <summary>
/// Keeps a program from overwriting what it does not know of: with <c>If-Match</c> the item must still be what the program has read (else 412);
/// without it the version that the body names must be the latest, or, if it names none, the latest must be no draft of somebody else (else 409).
/// <c>If-Match: *</c> takes over on purpose.
/// </summary>
internal static class ContentApiConflict
{
    /// <summary>Names the state of an item as an entity tag.</summary>
    public static string TagOf(ContentItem item)
        => string.Create(CultureInfo.InvariantCulture, $"\"{item.ContentItemVersionId}.{Milliseconds(item.ModifiedUtc)}\"");

    public static ProblemDetails? Find(HttpRequest request, ClaimsPrincipal user, ContentItem model, ContentItem latest)
    {
        if (request.Headers.IfMatch.Count > 0)
        {
            return Find(request, latest);
        }

        if (!string.IsNullOrEmpty(model.ContentItemVersionId))
        {
            return model.ContentItemVersionId == latest.ContentItemVersionId && (model.ModifiedUtc is null || Milliseconds(model.ModifiedUtc) == Milliseconds(latest.ModifiedUtc)) ? null
                : Problem(StatusCodes.Status409Conflict, "The item has been changed.", "The body was made from another state of the item than the latest.", latest);
        }

        return latest.Published || string.IsNullOrEmpty(latest.Author) || latest.Author == user.Identity?.Name ? null
            : Problem(StatusCodes.Status409Conflict, "Somebody else is working on the item.", "The latest version is a draft of somebody else, which the body does not know of.", latest);
    }

    /// <summary>Looks at <c>If-Match</c> alone.</summary>
    public static ProblemDetails? Find(HttpRequest request, ContentItem current)
    {
        var tags = request.GetTypedHeaders().IfMatch;
        return request.Headers.IfMatch.Count == 0 || tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == TagOf(current)) ? null
            : Problem(StatusCodes.Status412PreconditionFailed, "The item has been changed.", "The item is no longer in the state that If-Match names.", current);
    }

    /// <summary>Looks at <c>If-Match</c> for an item that is not there: it has no state that could match, not even <c>*</c>.</summary>
    public static ProblemDetails? FindMissing(HttpRequest request) => request.Headers.IfMatch.Count == 0 ? null : new()
    {
        Status = StatusCodes.Status412PreconditionFailed,
        Title = "The item does not exist.",
        Detail = "If-Match names the state of an item, but there is none with this id; it may have been deleted. Without If-Match the request creates it.",
    };

    public static ProblemDetails SameMoment() => new()
    {
        Status = StatusCodes.Status409Conflict,
        Title = "The item has been changed.",
        Detail = "Somebody else has saved the item at the same moment. Read it again and repeat the request.",
    };

    private static ProblemDetails Problem(int status, string title, string detail, ContentItem current) => new()
    {
        Status = status,
        Title = title,
        Detail = detail + " Read the latest version (GET with draft=true), put your changes into it and send it with its ContentItemVersionId or with If-Match; If-Match: * overwrites it, and it stays in the history.",
        Extensions =
        {
            ["contentItemId"] = current.ContentItemId,
            ["latestVersionId"] = current.ContentItemVersionId,
            ["author"] = current.Author,
            ["modifiedUtc"] = current.ModifiedUtc,
            ["published"] = current.Published,
            ["etag"] = TagOf(current),
        },
    };

    // JSON of some programs has no smaller unit.
    private static long Milliseconds(DateTime? time) => (time?.Ticks ?? 0) / TimeSpan.TicksPerMillisecond;
}
