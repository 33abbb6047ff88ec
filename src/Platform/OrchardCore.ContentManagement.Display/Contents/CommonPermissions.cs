using OrchardCore.Security.Permissions;

namespace OrchardCore.Contents;

/// <summary>Permissions on content. Demand the general ones; the own and per-type variants follow from the resource.</summary>
public static class CommonPermissions
{
    public static readonly Permission PublishContent = new("PublishContent", "Publish or unpublish content of others");
    public static readonly Permission PublishOwnContent = new("PublishOwnContent", "Publish or unpublish own content", [PublishContent]);
    public static readonly Permission EditContent = new("EditContent", "Edit content of others", [PublishContent]);
    public static readonly Permission EditOwnContent = new("EditOwnContent", "Edit own content", [EditContent, PublishOwnContent]);
    public static readonly Permission DeleteContent = new("DeleteContent", "Delete content of others");
    public static readonly Permission DeleteOwnContent = new("DeleteOwnContent", "Delete own content", [DeleteContent]);
    public static readonly Permission ViewContent = new("ViewContent", "View all content", [EditContent]);
    public static readonly Permission ViewOwnContent = new("ViewOwnContent", "View own content", [ViewContent]);
    public static readonly Permission PreviewContent = new("PreviewContent", "Preview content", [EditContent, PublishContent]);
    public static readonly Permission PreviewOwnContent = new("PreviewOwnContent", "Preview own content", [PreviewContent]);
    public static readonly Permission CloneContent = new("CloneContent", "Clone content", [EditContent]);
    public static readonly Permission CloneOwnContent = new("CloneOwnContent", "Clone own content", [CloneContent]);
    public static readonly Permission ListContent = new("ListContent", "List content items");
    public static readonly Permission EditContentOwner = new("EditContentOwner", "Change the owner of a content item");
    public static readonly Permission AccessContentApi = new("AccessContentApi", "Use the content API");

    /// <summary>The variant for one's own items, by the name of the general permission.</summary>
    public static readonly Dictionary<string, Permission> OwnerPermissionsByName = new()
    {
        [PublishContent.Name] = PublishOwnContent,
        [EditContent.Name] = EditOwnContent,
        [DeleteContent.Name] = DeleteOwnContent,
        [ViewContent.Name] = ViewOwnContent,
        [PreviewContent.Name] = PreviewOwnContent,
        [CloneContent.Name] = CloneOwnContent,
    };
}

/// <summary>Permissions on content types.</summary>
public static class ContentTypesPermissions
{
    public static readonly Permission ViewContentTypes = new("ViewContentTypes", "View content types");
    public static readonly Permission EditContentTypes = new("EditContentTypes", "Edit content types", isSecurityCritical: true);
}
