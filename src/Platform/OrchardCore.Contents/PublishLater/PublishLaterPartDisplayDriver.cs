using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;
using OrchardCore.PublishLater.ViewModels;

namespace OrchardCore.PublishLater.ViewModels
{
    public class PublishLaterPartViewModel
    {
        /// <summary>In the time zone of the site.</summary>
        [DataType(DataType.DateTime)]
        public DateTime? LocalDateTime { get; set; }
    }
}

namespace OrchardCore.PublishLater.Drivers
{
    /// <summary>Edits the time, in the time zone of the site.</summary>
    public sealed class PublishLaterPartDisplayDriver : ContentPartDisplayDriver<PublishLaterPart>
    {
        private readonly ILocalClock _clock;
        private readonly IAuthorizationService _authorization;
        private readonly IHttpContextAccessor _http;
        private readonly IClock _utcClock;
        private readonly IStringLocalizer S;

        public PublishLaterPartDisplayDriver(
            ILocalClock clock, IClock utcClock, IAuthorizationService authorization, IHttpContextAccessor http, IStringLocalizer<PublishLaterPartDisplayDriver> localizer)
        {
            _clock = clock;
            _utcClock = utcClock;
            _authorization = authorization;
            _http = http;
            S = localizer;
        }

        public override IDisplayResult Edit(PublishLaterPart part, BuildPartEditorContext context)
            => Initialize<PublishLaterPartViewModel>("PublishLaterPart_Edit", async model =>
            {
                if (part.ScheduledPublishUtc is { } utc)
                {
                    model.LocalDateTime = (await _clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))).DateTime;
                }
            }).Location("Sidebar:10").RenderWhen(() => MayPublishAsync(part));

        public override async Task<IDisplayResult> UpdateAsync(PublishLaterPart part, UpdatePartEditorContext context)
        {
            var model = new PublishLaterPartViewModel();
            var mayPublish = await MayPublishAsync(part);
            if (mayPublish && await context.Updater.TryUpdateModelAsync(model, Prefix))
            {
                var time = model.LocalDateTime is { } local ? await _clock.ConvertToUtcAsync(local) : (DateTime?)null;
                if (time != part.ScheduledPublishUtc && time <= _utcClock.UtcNow)
                {
                    context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(model.LocalDateTime)}", S["This time has passed already."]);
                }

                part.ScheduledPublishUtc = time;
            }
            else if (!mayPublish)
            {
                // What somebody looked at and scheduled is not what would now be published.
                part.ScheduledPublishUtc = null;
            }

            return Edit(part, context);
        }

        private async Task<bool> MayPublishAsync(PublishLaterPart part)
            => _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, part.ContentItem);
    }
}
