using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace OrchardCore.ContentManagement
{
    /// <summary>The routes of a content item.</summary>
    public class ContentItemMetadata
    {
        public RouteValueDictionary? DisplayRouteValues { get; set; }

        public RouteValueDictionary? EditorRouteValues { get; set; }

        public RouteValueDictionary? CreateRouteValues { get; set; }

        public RouteValueDictionary? RemoveRouteValues { get; set; }

        public RouteValueDictionary? AdminRouteValues { get; set; }

        public IList<GroupInfo> DisplayGroupInfo { get; } = [];

        public IList<GroupInfo> EditorGroupInfo { get; } = [];
    }

    /// <summary>A tab of an editor.</summary>
    public class GroupInfo
    {
        public GroupInfo(LocalizedString name)
        {
            Id = name.Name;
            Name = name;
        }

        public string Id { get; set; }

        public LocalizedString Name { get; set; }

        public string? Position { get; set; }
    }

    /// <summary>Where a preview of the item is shown, if not at its own address.</summary>
    public class PreviewAspect
    {
        public string? PreviewUrl { get; set; }
    }
}

namespace OrchardCore.ContentManagement.Models
{
    /// <summary>The main text of the item.</summary>
    public class BodyAspect
    {
        public IHtmlContent? Body { get; set; }
    }

    /// <summary>All texts of the item, for searching.</summary>
    public class FullTextAspect
    {
        public List<string> Segments { get; } = [];
    }
}
