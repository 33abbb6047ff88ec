using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>Taking over settings of a definition into its builder.</summary>
public class UpdateContentDefinitionEditorContext<TBuilder> : UpdateEditorContext
{
    public UpdateContentDefinitionEditorContext(
        TBuilder builder, IShape model, string? groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(model, groupId, isNew, "", shapeFactory, layout, updater)
        => Builder = builder;

    public TBuilder Builder { get; }
}

public class UpdateTypeEditorContext : UpdateContentDefinitionEditorContext<ContentTypeDefinitionBuilder>
{
    public UpdateTypeEditorContext(
        ContentTypeDefinitionBuilder builder, IShape model, string? groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(builder, model, groupId, isNew, shapeFactory, layout, updater)
    {
    }
}

public class UpdateTypePartEditorContext : UpdateContentDefinitionEditorContext<ContentTypePartDefinitionBuilder>
{
    public UpdateTypePartEditorContext(
        ContentTypePartDefinitionBuilder builder, IShape model, string? groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(builder, model, groupId, isNew, shapeFactory, layout, updater)
    {
    }
}

public class UpdatePartEditorContext : UpdateContentDefinitionEditorContext<ContentPartDefinitionBuilder>
{
    public UpdatePartEditorContext(
        ContentPartDefinitionBuilder builder, IShape model, string? groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(builder, model, groupId, isNew, shapeFactory, layout, updater)
    {
    }
}

public class UpdatePartFieldEditorContext : UpdateContentDefinitionEditorContext<ContentPartFieldDefinitionBuilder>
{
    public UpdatePartFieldEditorContext(
        ContentPartFieldDefinitionBuilder builder, IShape model, string? groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(builder, model, groupId, isNew, shapeFactory, layout, updater)
    {
    }
}

public interface IContentTypeDefinitionDisplayDriver : IDisplayDriver<ContentTypeDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypeEditorContext>;

public interface IContentTypePartDefinitionDisplayDriver : IDisplayDriver<ContentTypePartDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypePartEditorContext>;

public interface IContentPartDefinitionDisplayDriver : IDisplayDriver<ContentPartDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartEditorContext>;

public interface IContentPartFieldDefinitionDisplayDriver : IDisplayDriver<ContentPartFieldDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartFieldEditorContext>;

/// <summary>Edits settings of content types.</summary>
public abstract class ContentTypeDefinitionDisplayDriver
    : DisplayDriver<ContentTypeDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypeEditorContext>, IContentTypeDefinitionDisplayDriver
{
}

/// <summary>Edits settings of parts.</summary>
public abstract class ContentPartDefinitionDisplayDriver
    : DisplayDriver<ContentPartDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartEditorContext>, IContentPartDefinitionDisplayDriver
{
}

/// <summary>Edits settings of the parts of a type.</summary>
public abstract class ContentTypePartDefinitionDisplayDriver
    : DisplayDriver<ContentTypePartDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypePartEditorContext>, IContentTypePartDefinitionDisplayDriver
{
    // Several drivers edit the same part: the prefix holds the name of the driver.
    protected override void BuildPrefix(ContentTypePartDefinition model, string htmlFieldPrefix)
        => Prefix = $"{(string.IsNullOrEmpty(htmlFieldPrefix) ? "" : $"{htmlFieldPrefix}.")}{model.ContentTypeDefinition.Name}.{model.PartDefinition.Name}.{GetType().Name}";
}

/// <summary>Edits settings of one part in any type.</summary>
public abstract class ContentTypePartDefinitionDisplayDriver<TPart> : ContentTypePartDefinitionDisplayDriver where TPart : ContentPart
{
    public override bool CanHandleModel(ContentTypePartDefinition model) => model.PartDefinition.Name == typeof(TPart).Name;
}

/// <summary>Edits settings of fields.</summary>
public abstract class ContentPartFieldDefinitionDisplayDriver
    : DisplayDriver<ContentPartFieldDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartFieldEditorContext>, IContentPartFieldDefinitionDisplayDriver
{
    protected override void BuildPrefix(ContentPartFieldDefinition model, string htmlFieldPrefix)
        => Prefix = $"{(string.IsNullOrEmpty(htmlFieldPrefix) ? "" : $"{htmlFieldPrefix}.")}{model.PartDefinition.Name}.{model.Name}.{GetType().Name}";
}

/// <summary>Edits settings of one kind of field.</summary>
public abstract class ContentPartFieldDefinitionDisplayDriver<TField> : ContentPartFieldDefinitionDisplayDriver where TField : ContentField
{
    public override bool CanHandleModel(ContentPartFieldDefinition model) => model.FieldDefinition.Name == typeof(TField).Name;
}
