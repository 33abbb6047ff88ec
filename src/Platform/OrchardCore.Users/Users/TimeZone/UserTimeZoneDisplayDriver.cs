using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Users.Models;
using OrchardCore.Users.TimeZone.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.TimeZone.Drivers;

public sealed class UserTimeZoneDisplayDriver : SectionDisplayDriver<User, UserTimeZone>
{
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public UserTimeZoneDisplayDriver(IClock clock, IStringLocalizer<UserTimeZoneDisplayDriver> localizer)
    {
        _clock = clock;
        S = localizer;
    }

    public override IDisplayResult Edit(User user, UserTimeZone section, BuildEditorContext context)
        => Initialize<ChoiceViewModel>("UserTimeZone_Edit", model =>
        {
            model.Value = section.TimeZoneId;
            model.Choices = [.. _clock.GetTimeZones().Select(zone => zone.TimeZoneId).Order(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, id))];
        }).Location("Content:5");

    public override async Task<IDisplayResult> UpdateAsync(User user, UserTimeZone section, UpdateEditorContext context)
    {
        var model = new ChoiceViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (string.IsNullOrEmpty(model.Value) || _clock.GetTimeZones().Any(zone => zone.TimeZoneId == model.Value))
        {
            section.TimeZoneId = string.IsNullOrEmpty(model.Value) ? null : model.Value;
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Value), S["Please choose a time zone of the list."]);
        }

        return Edit(user, section, context);
    }
}
