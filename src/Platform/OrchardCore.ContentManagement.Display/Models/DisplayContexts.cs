using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.ContentManagement.Display.Models;

/// <summary>Displaying a part.</summary>
public class BuildPartDisplayContext : BuildDisplayContext
{
    public BuildPartDisplayContext(ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
        : base(context.Shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
        => TypePartDefinition = typePartDefinition;

    public ContentTypePartDefinition TypePartDefinition { get; }
}

/// <summary>The editor of a part.</summary>
public class BuildPartEditorContext : BuildEditorContext
{
    public BuildPartEditorContext(ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
        : base(context.Shape, context.GroupId, context.IsNew, "", context.ShapeFactory, context.Layout, context.Updater)
        => TypePartDefinition = typePartDefinition;

    public ContentTypePartDefinition TypePartDefinition { get; }

    public string? PartLocation { get; set; }
}

/// <summary>Taking over what was entered in the editor of a part.</summary>
public class UpdatePartEditorContext : BuildPartEditorContext
{
    public UpdatePartEditorContext(ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
        : base(typePartDefinition, context)
    {
    }
}

/// <summary>Displaying a field.</summary>
public class BuildFieldDisplayContext : BuildDisplayContext
{
    public BuildFieldDisplayContext(
        ContentPart contentPart,
        ContentTypePartDefinition typePartDefinition,
        ContentPartFieldDefinition partFieldDefinition,
        BuildDisplayContext context)
        : base(context.Shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
    {
        ContentPart = contentPart;
        TypePartDefinition = typePartDefinition;
        PartFieldDefinition = partFieldDefinition;
    }

    public ContentPart ContentPart { get; }

    public ContentTypePartDefinition TypePartDefinition { get; }

    public ContentPartFieldDefinition PartFieldDefinition { get; }
}

/// <summary>The editor of a field.</summary>
public class BuildFieldEditorContext : BuildEditorContext
{
    public BuildFieldEditorContext(
        ContentPart contentPart,
        ContentTypePartDefinition typePartDefinition,
        ContentPartFieldDefinition partFieldDefinition,
        BuildEditorContext context)
        : base(context.Shape, context.GroupId, context.IsNew, "", context.ShapeFactory, context.Layout, context.Updater)
    {
        ContentPart = contentPart;
        TypePartDefinition = typePartDefinition;
        PartFieldDefinition = partFieldDefinition;
    }

    public ContentPart ContentPart { get; }

    public ContentTypePartDefinition TypePartDefinition { get; }

    public ContentPartFieldDefinition PartFieldDefinition { get; }
}

/// <summary>Taking over what was entered in the editor of a field.</summary>
public class UpdateFieldEditorContext : BuildFieldEditorContext
{
    public UpdateFieldEditorContext(
        ContentPart contentPart,
        ContentTypePartDefinition typePartDefinition,
        ContentPartFieldDefinition partFieldDefinition,
        UpdateEditorContext context)
        : base(contentPart, typePartDefinition, partFieldDefinition, context)
    {
    }
}
