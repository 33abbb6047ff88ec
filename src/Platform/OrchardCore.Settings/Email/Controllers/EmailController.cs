using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Email.ViewModels;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace OrchardCore.Email.Controllers;

/// <summary>Tries the settings with a mail: /Admin/Email/Test.</summary>
[Area("OrchardCore.Email")]
[Feature("OrchardCore.Email")]
public sealed class EmailController : Controller
{
    private readonly EmailService _emailService;
    private readonly MailOutbox _outbox;
    private readonly ISiteService _siteService;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public EmailController(
        EmailService emailService,
        MailOutbox outbox,
        ISiteService siteService,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<EmailController> localizer,
        IHtmlLocalizer<EmailController> htmlLocalizer)
    {
        _emailService = emailService;
        _outbox = outbox;
        _siteService = siteService;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = localizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("Email/Test", "EmailTest")]
    public async Task<IActionResult> Test()
        => await IsAllowedAsync()
            ? View(new EmailTestViewModel
            {
                Waiting = await _outbox.CountAsync(),
                To = User.FindFirstValue(ClaimTypes.Email),
                Subject = S["Test mail of {0}", (await _siteService.GetSiteSettingsAsync()).SiteName],
                Body = S["If you read this, the site can send mails."],
            })
            : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Email/Test", "EmailTest")]
    public async Task<IActionResult> Test(EmailTestViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        // Not by way of the outbox, where it would wait: whoever tries the settings wants to know now.
        var message = new MailMessage { To = model.To, Subject = model.Subject, TextBody = model.Body };
        var result = await _emailService.SendAsync(message, cancellationToken: HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(string.Empty, string.Join(' ', result.Errors.Select(error => error.Message?.Value)));
            return View(model);
        }

        await _notifier.SuccessAsync(H["The mail is on its way to {0}.", model.To!]);
        return RedirectToRoute("EmailTest");
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageEmailSettings);
}
