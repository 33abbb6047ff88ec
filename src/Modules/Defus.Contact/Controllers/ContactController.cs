using System.Net.Mail;
using Defus.Contact.Models;
using Defus.Contact.Services;
using Defus.Contact.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace Defus.Contact.Controllers;

/// <summary>
/// Takes messages. There is no antiforgery token, because it would need a cookie; the sealed stamp of the form stands in, and nothing is
/// done here with the rights of whoever may be signed in.
/// </summary>
public sealed class ContactController : Controller
{
    private readonly ContactStamps _stamps;
    private readonly ContactSubmission _submission;
    private readonly ContactForms _forms;
    private readonly ContactLimit _limit;
    private readonly ContactMail _mail;
    private readonly ContactOptions _options;
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IUpdateModelAccessor _updater;
    private readonly IAuthorizationService _authorizationService;
    private readonly IStringLocalizer S;

    public ContactController(
        ContactStamps stamps,
        ContactSubmission submission,
        ContactForms forms,
        ContactLimit limit,
        ContactMail mail,
        IOptions<ContactOptions> options,
        IContentManager contentManager,
        IContentItemDisplayManager display,
        IUpdateModelAccessor updater,
        IAuthorizationService authorizationService,
        IStringLocalizer<ContactController> stringLocalizer)
    {
        _stamps = stamps;
        _submission = submission;
        _forms = forms;
        _limit = limit;
        _mail = mail;
        _options = options.Value;
        _contentManager = contentManager;
        _display = display;
        _updater = updater;
        _authorizationService = authorizationService;
        S = stringLocalizer;
    }

    [HttpPost("kontakt/senden")]
    [HttpPost("en/contact/send")]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(256 * 1024)]
    public async Task<IActionResult> Send([FromForm] ContactMessage? message)
    {
        // What does not fit the model is told below, in the visitor's own words. A body that is no form at all is an empty message.
        ModelState.Clear();
        message ??= new ContactMessage();
        _submission.Message = message;
        _submission.Stamp = _stamps.Read(message.Stamp);

        CheckEntries(message);
        CheckStamp(message);
        if (_submission.Errors.Count > 0)
        {
            return await ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        if (!_limit.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            _submission.Errors[string.Empty] = S["Many messages have come from you in a short time. Please send this one in a few minutes; what you wrote is still here."];
            return await ShowAgainAsync(StatusCodes.Status429TooManyRequests);
        }

        if (!await _mail.SendAsync(message, _submission.Stamp!.Recipient))
        {
            _submission.Errors[string.Empty] = S["The message could not be sent just now. Please try again later or call us; what you wrote is still here."];
            return await ShowAgainAsync(StatusCodes.Status503ServiceUnavailable);
        }

        return LocalRedirect(S["~/en/contact/thanks"].Value);
    }

    [HttpGet("kontakt/danke")]
    [HttpGet("en/contact/thanks")]
    public IActionResult Sent() => View();

    private void CheckEntries(ContactMessage message)
    {
        if (string.IsNullOrWhiteSpace(message.Email))
        {
            Refuse(nameof(message.Email), S["Please give your e-mail address, so that we can answer."]);
        }
        else if (message.Email.Length > ContactMessage.MaxLineLength || !MailAddress.TryCreate(message.Email.Trim(), out var address) || address.Address != message.Email.Trim())
        {
            Refuse(nameof(message.Email), S["This is not an e-mail address. It looks like name@example.org."]);
        }

        if (string.IsNullOrWhiteSpace(message.Text))
        {
            Refuse(nameof(message.Text), S["Please write a message."]);
        }
        else if (message.Text.Length > ContactMessage.MaxTextLength)
        {
            Refuse(nameof(message.Text), S["The message is too long: {0} of at most {1} characters.", message.Text.Length, ContactMessage.MaxTextLength]);
        }

        foreach (var (name, value) in new[] { (nameof(message.Name), message.Name), (nameof(message.Subject), message.Subject) })
        {
            if (value?.Length > ContactMessage.MaxLineLength)
            {
                Refuse(name, S["At most {0} characters, please.", ContactMessage.MaxLineLength]);
            }
        }

        if (!string.IsNullOrEmpty(message.Homepage))
        {
            Refuse(nameof(message.Homepage), S["Please leave this field empty. It is there to stop programs that send advertising."]);
        }
    }

    private void CheckStamp(ContactMessage message)
    {
        if (_submission.Errors.Count > 0)
        {
            return;
        }

        if (_submission.Stamp is not { } stamp || _stamps.AgeOf(stamp) >= ContactStamps.Lifetime)
        {
            Refuse(string.Empty, S["This form has been open for a long time. Please check what you wrote and send it once more."]);
        }
        else if (_stamps.AgeOf(stamp) < TimeSpan.FromSeconds(_options.SecondsToWrite))
        {
            Refuse(string.Empty, S["That was very fast. To tell people from programs we ask you to send the message once more."]);
        }
    }

    private void Refuse(string input, string why) => _submission.Errors[input] = why;

    // On the page where the form stood, if that still exists.
    private async Task<IActionResult> ShowAgainAsync(int status)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        if (_submission.Stamp is { PageId.Length: > 0 } stamp
            && await _contentManager.GetAsync(stamp.PageId) is { } page
            && await _authorizationService.AuthorizeAsync(User, CommonPermissions.ViewContent, page))
        {
            return View("Page", await _display.BuildDisplayAsync(page, _updater.ModelUpdater));
        }

        var form = new ContactFormViewModel();
        _forms.Show(form, string.Empty, string.Empty);
        return View("Form", form);
    }
}
