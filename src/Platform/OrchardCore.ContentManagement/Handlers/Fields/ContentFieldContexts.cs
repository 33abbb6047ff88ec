using System.ComponentModel.DataAnnotations;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>What every event of a field carries.</summary>
public class ContentFieldContextBase
{
    protected ContentFieldContextBase(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; }

    public ContentPartFieldDefinition ContentPartFieldDefinition { get; set; } = null!;

    public string PartName { get; set; } = null!;
}

public class ActivatingContentFieldContext : ContentFieldContextBase
{
    public ActivatingContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class ActivatedContentFieldContext : ContentFieldContextBase
{
    public ActivatedContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class InitializingContentFieldContext : ContentFieldContextBase
{
    public InitializingContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class CreateContentFieldContext : ContentFieldContextBase
{
    public CreateContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class ImportContentFieldContext : ContentFieldContextBase
{
    public ImportContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class LoadContentFieldContext : ContentFieldContextBase
{
    public LoadContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class UpdateContentFieldContext : ContentFieldContextBase
{
    public UpdateContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class RestoreContentFieldContext : ContentFieldContextBase
{
    public RestoreContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class SaveDraftContentFieldContext : ContentFieldContextBase
{
    public SaveDraftContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }
}

public class VersionContentFieldContext : ContentFieldContextBase
{
    public VersionContentFieldContext(ContentItem contentItem, ContentItem buildingContentItem) : base(contentItem)
        => BuildingContentItem = buildingContentItem;

    public ContentItem BuildingContentItem { get; }
}

public class PublishContentFieldContext : ContentFieldContextBase
{
    public PublishContentFieldContext(ContentItem contentItem, ContentItem? previousContentItem) : base(contentItem)
        => PreviousItem = previousContentItem;

    public ContentItem? PreviousItem { get; set; }

    public bool Cancel { get; set; }
}

public class RemoveContentFieldContext : ContentFieldContextBase
{
    public RemoveContentFieldContext(ContentItem contentItem, bool noActiveVersionLeft = false) : base(contentItem)
        => NoActiveVersionLeft = noActiveVersionLeft;

    public bool NoActiveVersionLeft { get; }
}

public class CloneContentFieldContext : ContentFieldContextBase
{
    public CloneContentFieldContext(ContentItem contentItem, ContentItem cloneContentItem) : base(contentItem)
        => CloneContentItem = cloneContentItem;

    public ContentItem CloneContentItem { get; set; }
}

public class ValidateContentFieldContext : ContentFieldContextBase
{
    public ValidateContentFieldContext(ContentItem contentItem) : base(contentItem)
    {
    }

    internal ValidateContentFieldContext(ValidateContentContext context) : base(context.ContentItem)
        => ContentValidateResult = context.ContentValidateResult;

    public ContentValidateResult ContentValidateResult { get; } = new();
}

public static class ValidateFieldContentContextExtensions
{
    public static void Fail(this ValidateContentFieldContext context, ValidationResult error)
        => context.ContentValidateResult.Fail(error);

    /// <summary>Adds an error of a property of the field.</summary>
    public static void Fail(this ValidateContentFieldContext context, string errorMessage, string? propertyName)
        => context.ContentValidateResult.Fail(propertyName is null
            ? new(errorMessage)
            : new(errorMessage, [$"{context.PartName}.{context.ContentPartFieldDefinition.Name}.{propertyName}"]));
}
