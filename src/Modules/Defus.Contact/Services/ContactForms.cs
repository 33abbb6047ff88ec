using Defus.Common.Pages;
using Defus.Contact.Models;
using Defus.Contact.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;

namespace Defus.Contact.Services;

/// <summary>Fills the form: empty, or with what could not be sent.</summary>
public sealed class ContactForms
{
    private readonly ContactStamps _stamps;
    private readonly ContactSubmission _submission;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IClock _clock;

    public ContactForms(ContactStamps stamps, ContactSubmission submission, IHttpContextAccessor httpContextAccessor, IClock clock)
    {
        _stamps = stamps;
        _submission = submission;
        _httpContextAccessor = httpContextAccessor;
        _clock = clock;
    }

    /// <param name="formId">The content item of the form; empty for a form that stands alone.</param>
    public void Show(ContactFormViewModel model, string formId, string recipient)
    {
        var stamp = _submission.Stamp;
        var isAnswer = _submission.Message is not null && (stamp?.FormId ?? string.Empty) == formId;
        if (isAnswer)
        {
            model.Message = _submission.Message!;
            model.Errors = _submission.Errors;
        }

        // A form that comes back keeps the time it was first shown, unless that is too long ago.
        model.Stamp = isAnswer && stamp is not null && _stamps.AgeOf(stamp) < ContactStamps.Lifetime
            ? _submission.Message!.Stamp!
            : _stamps.Make(stamp?.PageId ?? FindPage(), formId, recipient);

        // However late a page comes from a cache, half of the time is left to write.
        PageDependsOn.Time(_clock.UtcNow + (ContactStamps.Lifetime / 2));
    }

    private string FindPage() => _httpContextAccessor.HttpContext?.Request.RouteValues["contentItemId"]?.ToString() ?? string.Empty;
}
