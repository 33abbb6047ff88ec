using Defus.Events.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace Defus.Events.ContentsAdminList;

/// <summary>The list of events of one member: <c>Member.SelectedContentItemId</c>.</summary>
public sealed class MemberContentsAdminListFilter : IContentsAdminListFilter
{
    public async Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater)
    {
        // On the list of all types the index would hide everything else.
        if (!string.Equals(model.SelectedContentType, EventTypes.Event, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var chosen = new MemberChoice();
        await updater.TryUpdateModelAsync(chosen, "Member");
        if (!string.IsNullOrEmpty(chosen.SelectedContentItemId))
        {
            query.With<EventIndex>(index => index.MemberId == chosen.SelectedContentItemId);
        }
    }

    private sealed class MemberChoice
    {
        public string? SelectedContentItemId { get; set; }
    }
}
