using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace OrchardCore.Contents.Services
{
    /// <summary>Narrows the content list of the admin.</summary>
    public interface IContentsAdminListFilter
    {
        Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater);
    }

    /// <summary>The query behind the content list of the admin.</summary>
    public interface IContentsAdminListQueryService
    {
        Task<IQuery<ContentItem>> QueryAsync(ContentOptionsViewModel model, IUpdateModel updater);
    }
}

namespace OrchardCore.Contents.ViewModels
{
    /// <summary>What the content list of the admin shows.</summary>
    public class ContentOptionsViewModel
    {
        public string? SearchText { get; set; }

        public string? OriginalSearchText { get; set; }

        public string? SelectedContentType { get; set; }

        /// <summary>Only items in this language.</summary>
        public string? Culture { get; set; }

        public bool CanCreateSelectedContentType { get; set; }

        public ContentsOrder OrderBy { get; set; }

        public ContentsStatus ContentsStatus { get; set; } = ContentsStatus.Latest;

        public ContentsBulkAction BulkAction { get; set; }

        public int TotalItemCount { get; set; }

        public RouteValueDictionary RouteValues { get; set; } = [];
    }

    public enum ContentsOrder
    {
        Modified,
        Published,
        Created,
        Title,
    }

    public enum ContentsStatus
    {
        Draft,
        Published,
        AllVersions,
        Latest,
        Owner,
    }

    public enum ContentsBulkAction
    {
        None,
        PublishNow,
        Unpublish,
        Remove,
    }
}
