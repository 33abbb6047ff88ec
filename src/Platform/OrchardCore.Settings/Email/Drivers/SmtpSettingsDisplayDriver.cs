using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using MimeKit;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email.ViewModels;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace OrchardCore.Email.Drivers;

/// <summary>The mail server, in the settings group <c>email</c>. Its password is never shown.</summary>
public sealed class SmtpSettingsDisplayDriver : SiteDisplayDriver<SmtpSettings>
{
    private readonly SmtpOptionsReader _options;
    private readonly SmtpPasswordProtector _protector;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IAuthorizationService _authorizationService;
    private readonly IStringLocalizer S;

    public SmtpSettingsDisplayDriver(
        SmtpOptionsReader options,
        SmtpPasswordProtector protector,
        IHttpContextAccessor httpContextAccessor,
        IAuthorizationService authorizationService,
        IStringLocalizer<SmtpSettingsDisplayDriver> localizer)
    {
        _options = options;
        _protector = protector;
        _httpContextAccessor = httpContextAccessor;
        _authorizationService = authorizationService;
        S = localizer;
    }

    protected override string SettingsGroupId => EmailSettings.GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, SmtpSettings settings, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<SmtpSettingsViewModel>("SmtpSettings_Edit", model =>
            {
                model.DefaultSender = settings.DefaultSender;
                model.DeliveryMethod = settings.DeliveryMethod;
                model.PickupDirectoryLocation = settings.PickupDirectoryLocation;
                model.Host = settings.Host;
                model.Port = string.IsNullOrEmpty(settings.Host) ? model.Port : settings.Port;
                model.Encryption = string.IsNullOrEmpty(settings.Host) ? SmtpEncryption.StartTls : EncryptionOf(settings);
                model.RequireCredentials = settings.RequireCredentials;
                model.UserName = settings.UserName;
                model.HasPassword = !string.IsNullOrEmpty(settings.Password);
                model.IsConfigured = _options.IsConfigured;
            }).Location("Content:5")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, SmtpSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync() || _options.IsConfigured)
        {
            return await EditAsync(site, settings, context);
        }

        var model = new SmtpSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        Check(model, settings, context);
        if (context.Updater.ModelState.IsValid)
        {
            Write(model, settings);
        }

        return await EditAsync(site, settings, context);
    }

    private void Check(SmtpSettingsViewModel model, SmtpSettings settings, UpdateEditorContext context)
    {
        var state = context.Updater.ModelState;
        if (!MailboxAddress.TryParse(model.DefaultSender ?? string.Empty, out _))
        {
            state.AddModelError(Prefix, nameof(model.DefaultSender), S["Please give the address mails come from, such as website@example.org."]);
        }

        if (model.DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory)
        {
            if (string.IsNullOrWhiteSpace(model.PickupDirectoryLocation) || !Path.IsPathFullyQualified(model.PickupDirectoryLocation))
            {
                state.AddModelError(Prefix, nameof(model.PickupDirectoryLocation), S["Please give the whole path of a folder on the server."]);
            }

            return;
        }

        if (string.IsNullOrWhiteSpace(model.Host) || Uri.CheckHostName(model.Host.Trim()) == UriHostNameType.Unknown)
        {
            state.AddModelError(Prefix, nameof(model.Host), S["Please give the name of the mail server, such as mail.example.org."]);
        }

        if (model.RequireCredentials && string.IsNullOrWhiteSpace(model.UserName))
        {
            state.AddModelError(Prefix, nameof(model.UserName), S["Please give the user name at the mail server."]);
        }

        // Another server must not be sent the password of this one.
        if (model.RequireCredentials && string.IsNullOrEmpty(model.Password) && (string.IsNullOrEmpty(settings.Password) || !string.Equals(settings.Host, model.Host?.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            state.AddModelError(Prefix, nameof(model.Password), S["Please give the password at the mail server."]);
        }
    }

    private void Write(SmtpSettingsViewModel model, SmtpSettings settings)
    {
        settings.IsEnabled = true;
        settings.DefaultSender = model.DefaultSender!.Trim();
        settings.DeliveryMethod = model.DeliveryMethod;
        settings.PickupDirectoryLocation = model.PickupDirectoryLocation?.Trim();
        settings.Host = model.Host?.Trim();
        settings.Port = model.Port;
        settings.AutoSelectEncryption = model.Encryption == SmtpEncryption.Auto;
        settings.EncryptionMethod = model.Encryption switch
        {
            SmtpEncryption.StartTls => SmtpEncryptionMethod.StartTls,
            SmtpEncryption.SslTls => SmtpEncryptionMethod.SslTls,
            _ => SmtpEncryptionMethod.None,
        };
        settings.RequireCredentials = model.RequireCredentials;
        settings.UserName = model.UserName?.Trim();
        settings.Password = !model.RequireCredentials ? null : string.IsNullOrEmpty(model.Password) ? settings.Password : _protector.Protect(model.Password);
    }

    private static SmtpEncryption EncryptionOf(SmtpSettings settings) => settings switch
    {
        { AutoSelectEncryption: true } => SmtpEncryption.Auto,
        { EncryptionMethod: SmtpEncryptionMethod.StartTls } => SmtpEncryption.StartTls,
        { EncryptionMethod: SmtpEncryptionMethod.SslTls } => SmtpEncryption.SslTls,
        _ => SmtpEncryption.None,
    };

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, Permissions.ManageEmailSettings);
}
