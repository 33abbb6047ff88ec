using Microsoft.Extensions.Localization;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Lists.Models;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.Lists.Settings;

public sealed class ListPartSettingsDisplayDriver : PartSettingsDisplayDriver<ListPart, ListPartSettings>
{
    private readonly IStringLocalizer S;

    public ListPartSettingsDisplayDriver(IStringLocalizer<ListPartSettingsDisplayDriver> localizer) => S = localizer;

    protected override Task ValidateAsync(ListPartSettings settings, IUpdateModel updater)
    {
        if (settings.PageSize is < 1 or > 1000)
        {
            updater.ModelState.AddModelError(Prefix, nameof(settings.PageSize), S["Please give a number from {0} to {1}.", 1, 1000]);
        }

        if (settings.ContainedContentTypes.Length == 0)
        {
            updater.ModelState.AddModelError(Prefix, nameof(settings.ContainedContentTypes), S["Please choose at least one content type."]);
        }

        return Task.CompletedTask;
    }
}
