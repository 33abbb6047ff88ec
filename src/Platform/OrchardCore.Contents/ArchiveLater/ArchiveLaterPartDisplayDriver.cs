using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.ArchiveLater.Models;
using OrchardCore.ArchiveLater.ViewModels;

namespace OrchardCore.ArchiveLater.ViewModels
{
    public class ArchiveLaterPartViewModel
    {
        /// <summary>In the time zone of the site.</summary>
        [DataType(DataType.DateTime)]
        public DateTime? LocalDateTime { get; set; }
    }
}

namespace OrchardCore.ArchiveLater.Drivers
{
    /// <summary>Edits the time, in the time zone of the site.</summary>
    public sealed class ArchiveLaterPartDisplayDriver : ContentPartDisplayDriver<ArchiveLaterPart>
    {
        private readonly ILocalClock _clock;
        private readonly IAuthorizationService _authorization;
        private readonly IHttpContextAccessor _http;
        private readonly IClock _utcClock;
        private readonly IStringLocalizer S;

        public ArchiveLaterPartDisplayDriver(
            ILocalClock clock, IClock utcClock, IAuthorizationService authorization, IHttpContextAccessor http, IStringLocalizer<ArchiveLaterPartDisplayDriver> localizer)
        {
            _clock = clock;
            _utcClock = utcClock;
            _authorization = authorization;
            _http = http;
            S = localizer;
        }

        public override IDisplayResult Edit(ArchiveLaterPart part, BuildPartEditorContext context)
            => Initialize<ArchiveLaterPartViewModel>("ArchiveLaterPart_Edit", async model =>
            {
                if (part.ScheduledArchiveUtc is { } utc)
                {
                    model.LocalDateTime = (await _clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))).DateTime;
                }
            }).Location("Sidebar:12").RenderWhen(() => MayPublishAsync(part));

        public override async Task<IDisplayResult> UpdateAsync(ArchiveLaterPart part, UpdatePartEditorContext context)
        {
            var model = new ArchiveLaterPartViewModel();
            var mayPublish = await MayPublishAsync(part);
            if (mayPublish && await context.Updater.TryUpdateModelAsync(model, Prefix))
            {
                var time = model.LocalDateTime is { } local ? await _clock.ConvertToUtcAsync(local) : (DateTime?)null;
                if (time != part.ScheduledArchiveUtc && time <= _utcClock.UtcNow)
                {
                    context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(model.LocalDateTime)}", S["This time has passed already."]);
                }

                part.ScheduledArchiveUtc = time;
            }

            return Edit(part, context);
        }

        private async Task<bool> MayPublishAsync(ArchiveLaterPart part)
            => _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, part.ContentItem);
    }
}
