using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>How the parts of the content types are displayed, found out once per definition.</summary>
internal sealed class PartPlans
{
    private readonly ConditionalWeakTable<ContentTypePartDefinition, PartPlan> _plans = [];
    private readonly ConditionalWeakTable<ContentTypePartDefinition, PartPlan>.CreateValueCallback _create;

    public PartPlans(ITypeActivatorFactory<ContentPart> parts, IOptions<ContentDisplayOptions> options)
        => _create = definition => new PartPlan(definition, parts.GetTypeActivator(definition.PartDefinition.Name), options.Value);

    public PartPlan Of(ContentTypePartDefinition definition) => _plans.GetValue(definition, _create);
}

/// <summary>How a part of a content type is displayed.</summary>
internal sealed class PartPlan
{
    public PartPlan(ContentTypePartDefinition definition, ITypeActivator<ContentPart> activator, ContentDisplayOptions options)
    {
        Activator = activator;
        DisplayMode = definition.DisplayMode();
        Fields = [.. definition.PartDefinition.Fields.Select(field => new FieldPlan(definition, field, options))];
        HasOwnShape = activator.Type == typeof(ContentPart) && definition.PartDefinition.Name != definition.ContentTypeDefinition.Name;
    }

    public ITypeActivator<ContentPart> Activator { get; }

    public string? DisplayMode { get; }

    public FieldPlan[] Fields { get; }

    /// <summary>A part without a class of its own, and which is not the type's own, gets a shape that holds its fields.</summary>
    public bool HasOwnShape { get; }
}

/// <summary>How a field of a part is displayed.</summary>
internal sealed class FieldPlan
{
    // The shape that placement may hide; null when drivers may show more than one.
    private readonly string? _shapeType;
    private readonly string? _differentiator;

    public FieldPlan(ContentTypePartDefinition part, ContentPartFieldDefinition field, ContentDisplayOptions options)
    {
        Definition = field;
        DisplayMode = field.DisplayMode();
        var type = field.FieldDefinition.Name;
        var drivers = options.ContentFieldOptions.TryGetValue(type, out var option) ? option.Matching(DisplayMode, editor: false) : [];
        if (type != nameof(ContentField) && drivers.Length > 0 && Array.TrueForAll(drivers, typeof(IShowsFieldShape).IsAssignableFrom))
        {
            var shapeType = string.IsNullOrEmpty(DisplayMode) ? type : $"{type}_Display__{DisplayMode}";
            _shapeType = ShapeTable.BaseType(shapeType);
            _differentiator = FieldShape.Of(part, field, shapeType).Differentiator;
        }
    }

    public ContentPartFieldDefinition Definition { get; }

    public string? DisplayMode { get; }

    public bool IsHidden(BuildDisplayContext context)
        => _shapeType is not null
            && context.FindPlacement?.Invoke(_shapeType, _differentiator!, context.DisplayType, context) is { Location: PlacementInfo.HiddenLocation };
}
