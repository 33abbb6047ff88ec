using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
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

        public ArchiveLaterPartDisplayDriver(ILocalClock clock, IAuthorizationService authorization, IHttpContextAccessor http)
        {
            _clock = clock;
            _authorization = authorization;
            _http = http;
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
            if (await MayPublishAsync(part) && await context.Updater.TryUpdateModelAsync(model, Prefix))
            {
                part.ScheduledArchiveUtc = model.LocalDateTime is { } local ? await _clock.ConvertToUtcAsync(local) : null;
            }

            return Edit(part, context);
        }

        private async Task<bool> MayPublishAsync(ArchiveLaterPart part)
            => _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, part.ContentItem);
    }
}
