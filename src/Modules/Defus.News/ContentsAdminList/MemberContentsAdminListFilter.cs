using Defus.News.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace Defus.News.ContentsAdminList;

/// <summary>The list of posts of one member: <c>Member.SelectedContentItemId</c>.</summary>
public sealed class MemberContentsAdminListFilter : IContentsAdminListFilter
{
    public async Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater)
    {
        // On the list of all types the index would hide everything else.
        if (!string.Equals(model.SelectedContentType, NewsTypes.NewsPost, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var chosen = new MemberChoice();
        await updater.TryUpdateModelAsync(chosen, "Member");
        if (!string.IsNullOrEmpty(chosen.SelectedContentItemId))
        {
            query.With<NewsPostIndex>(index => index.MemberId == chosen.SelectedContentItemId);
        }
    }

    private sealed class MemberChoice
    {
        public string? SelectedContentItemId { get; set; }
    }
}
