using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Contents.Models;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Drivers;

/// <summary>Edits the date of creation; the owner is shown by name.</summary>
public sealed class CommonPartDisplayDriver : ContentPartDisplayDriver<CommonPart>
{
    private readonly ILocalClock _clock;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public CommonPartDisplayDriver(ILocalClock clock, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _clock = clock;
        _authorization = authorization;
        _http = http;
    }

    public override IDisplayResult? Edit(CommonPart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<CommonPartSettings>();
        if (!settings.DisplayDateEditor && !settings.DisplayOwnerEditor)
        {
            return null;
        }

        return Initialize<CommonPartViewModel>("CommonPart_Edit", async model =>
        {
            model.Settings = settings;
            model.OwnerName = part.ContentItem.Author;
            model.MayChangeOwner = _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, CommonPermissions.EditContentOwner, part.ContentItem);
            if (part.ContentItem.CreatedUtc is { } created)
            {
                model.LocalDateTime = (await _clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(created, DateTimeKind.Utc)))).DateTime;
            }
        }).Location("Sidebar:30");
    }

    public override async Task<IDisplayResult> UpdateAsync(CommonPart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<CommonPartSettings>();
        var model = new CommonPartViewModel();
        if (settings.DisplayDateEditor && await context.Updater.TryUpdateModelAsync(model, Prefix, x => x.LocalDateTime!))
        {
            part.ContentItem.CreatedUtc = model.LocalDateTime is { } local ? await _clock.ConvertToUtcAsync(local) : null;
        }

        return Edit(part, context)!;
    }
}
