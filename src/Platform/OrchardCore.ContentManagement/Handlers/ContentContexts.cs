using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>What every content event carries.</summary>
public class ContentContextBase
{
    protected ContentContextBase(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; }
}

public class ActivatingContentContext : ContentContextBase
{
    public ActivatingContentContext(ContentItem contentItem) : base(contentItem)
    {
    }

    public required string ContentType { get; set; }

    public required ContentTypeDefinition Definition { get; set; }
}

public class ActivatedContentContext : ContentContextBase
{
    public ActivatedContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class InitializingContentContext : ContentContextBase
{
    public InitializingContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class CreateContentContext : ContentContextBase
{
    public CreateContentContext(ContentItem contentItem) : base(contentItem)
    {
    }

    /// <summary>Set while creating to keep the item from being stored.</summary>
    public bool Cancel { get; set; }
}

public class ImportContentContext : ContentContextBase
{
    public ImportContentContext(ContentItem contentItem, ContentItem? originalContentItem = null) : base(contentItem)
        => OriginalContentItem = originalContentItem;

    /// <summary>The stored version with the same version id, if there is one.</summary>
    public ContentItem? OriginalContentItem { get; set; }
}

public class LoadContentContext : ContentContextBase
{
    public LoadContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class UpdateContentContext : ContentContextBase
{
    public UpdateContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class RestoreContentContext : ContentContextBase
{
    public RestoreContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class VersionContentContext : ContentContextBase
{
    public VersionContentContext(ContentItem contentItem, ContentItem buildingContentItem) : base(contentItem)
        => BuildingContentItem = buildingContentItem;

    public ContentItem BuildingContentItem { get; }
}

public class SaveDraftContentContext : ContentContextBase
{
    public SaveDraftContentContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class PublishContentContext : ContentContextBase
{
    public PublishContentContext(ContentItem contentItem, ContentItem? previousContentItem) : base(contentItem)
        => PreviousItem = previousContentItem;

    /// <summary>The version that was published until now.</summary>
    public ContentItem? PreviousItem { get; set; }

    /// <summary>Set while publishing or unpublishing to leave things as they are.</summary>
    public bool Cancel { get; set; }
}

public class RemoveContentContext : ContentContextBase
{
    public RemoveContentContext(ContentItem contentItem, bool noActiveVersionLeft = false) : base(contentItem)
        => NoActiveVersionLeft = noActiveVersionLeft;

    public bool NoActiveVersionLeft { get; }

    /// <summary>Set while removing to keep the item.</summary>
    public bool Cancel { get; set; }
}

public class CloneContentContext : ContentContextBase
{
    public CloneContentContext(ContentItem contentItem, ContentItem cloneContentItem) : base(contentItem)
        => CloneContentItem = cloneContentItem;

    public ContentItem CloneContentItem { get; set; }
}
