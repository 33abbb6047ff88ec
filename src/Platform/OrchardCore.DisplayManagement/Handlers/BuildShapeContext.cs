using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>What building a display or editor needs. Stands in for BuildShapeContext.</summary>
public abstract class BuildShapeContext : IBuildShapeContext
{
    protected BuildShapeContext(IShape shape, string? groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
    {
        Shape = shape;
        GroupId = groupId ?? string.Empty;
        ShapeFactory = shapeFactory;
        Layout = layout;
        Updater = updater;
    }

    public IShape Shape { get; }

    public IShapeFactory ShapeFactory { get; }

    public dynamic New => ShapeFactory;

    public IZoneHolding Layout { get; set; }

    public string GroupId { get; }

    public string HtmlFieldPrefix { get; protected set; } = string.Empty;

    public FindPlacementDelegate? FindPlacement { get; set; }

    public IUpdateModel Updater { get; }

    /// <summary>The zone of results without a location; empty: they are not shown.</summary>
    public string DefaultZone { get; set; } = string.Empty;

    public string? DefaultPosition { get; set; }
}

/// <summary>Building a display. Stands in for BuildDisplayContext.</summary>
public class BuildDisplayContext : BuildShapeContext
{
    public BuildDisplayContext(IShape shape, string? displayType, string? groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(shape, groupId, shapeFactory, layout, updater)
    {
        DisplayType = displayType ?? string.Empty;
    }

    public string DisplayType { get; private set; }
}

/// <summary>Building an editor. Stands in for BuildEditorContext.</summary>
public class BuildEditorContext : BuildShapeContext
{
    public BuildEditorContext(IShape shape, string? groupId, bool isNew, string? htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(shape, groupId, shapeFactory, layout, updater)
    {
        IsNew = isNew;
        HtmlFieldPrefix = htmlFieldPrefix ?? string.Empty;
    }

    public bool IsNew { get; set; }
}

/// <summary>Taking over what an editor's form sent. Stands in for UpdateEditorContext.</summary>
public class UpdateEditorContext : BuildEditorContext
{
    public UpdateEditorContext(IShape model, string? groupId, bool isNew, string? htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(model, groupId, isNew, htmlFieldPrefix, shapeFactory, layout, updater)
    {
    }
}
