using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Contents.Models;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Users;

namespace OrchardCore.Contents.Drivers;

/// <summary>Edits the date of creation and, by name, the owner.</summary>
public sealed class CommonPartDisplayDriver : ContentPartDisplayDriver<CommonPart>
{
    private readonly ILocalClock _clock;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IServiceProvider _services;
    private readonly IStringLocalizer S;

    public CommonPartDisplayDriver(
        ILocalClock clock,
        IAuthorizationService authorization,
        IHttpContextAccessor http,
        IServiceProvider services,
        IStringLocalizer<CommonPartDisplayDriver> localizer)
    {
        _clock = clock;
        _authorization = authorization;
        _http = http;
        _services = services;
        S = localizer;
    }

    // Users are a feature of their own.
    private UserManager<IUser>? Users => _services.GetService<UserManager<IUser>>();

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
            model.OwnerName = await OwnerNameAsync(part);
            model.MayChangeOwner = await MayChangeOwnerAsync(part);
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

        if (settings.DisplayOwnerEditor && await MayChangeOwnerAsync(part) && await context.Updater.TryUpdateModelAsync(model, Prefix, x => x.OwnerName!))
        {
            await ChangeOwnerAsync(part, model.OwnerName?.Trim() ?? "", context);
        }

        return Edit(part, context)!;
    }

    private async Task ChangeOwnerAsync(CommonPart part, string name, UpdatePartEditorContext context)
    {
        if (Users is not { } users || name == await OwnerNameAsync(part))
        {
            return;
        }

        if (name.Length > 0 && await users.FindByNameAsync(name) is { } user)
        {
            part.ContentItem.Owner = await users.GetUserIdAsync(user);
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(CommonPartViewModel.OwnerName), S["There is no account with the name “{0}”.", name]);
        }
    }

    private async Task<string> OwnerNameAsync(CommonPart part)
    {
        var owner = part.ContentItem.Owner;
        return !string.IsNullOrEmpty(owner) && Users is { } users && await users.FindByIdAsync(owner) is { } user
            ? user.UserName ?? ""
            : part.ContentItem.Author ?? "";
    }

    private async Task<bool> MayChangeOwnerAsync(CommonPart part)
        => _http.HttpContext?.User is { } user && Users is not null && await _authorization.AuthorizeAsync(user, CommonPermissions.EditContentOwner, part.ContentItem);
}
