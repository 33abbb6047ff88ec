using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email.ViewModels;
using OrchardCore.Settings;

namespace OrchardCore.Email.Drivers;

/// <summary>The head of the settings group <c>email</c>: whether mail works, and the test mail.</summary>
public sealed class EmailSettingsDisplayDriver : SiteDisplayDriver<EmailSettings>
{
    private readonly IEnumerable<IEmailReadiness> _email;

    public EmailSettingsDisplayDriver(IEnumerable<IEmailReadiness> email)
    {
        _email = email;
    }

    protected override string SettingsGroupId => EmailSettings.GroupId;

    public override async Task<IDisplayResult> EditAsync(ISite site, EmailSettings settings, BuildEditorContext context)
    {
        var canSend = await _email.CanSendAsync();
        return Initialize<EmailSettingsViewModel>("EmailSettings_Edit", model => model.CanSend = canSend).Location("Content:1");
    }
}
