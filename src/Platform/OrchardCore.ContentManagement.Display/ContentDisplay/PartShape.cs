using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Name, differentiator and alternates of one shape of a part in one content type; found out once, used for every item.</summary>
internal sealed class PartShape
{
    private static readonly ConditionalWeakTable<ContentTypePartDefinition, ConcurrentDictionary<string, PartShape>> _all = [];

    private readonly ConcurrentDictionary<string, string[]> _alternates = new(StringComparer.Ordinal);
    private readonly ContentTypePartDefinition _definition;
    private readonly string _shapeType;
    private readonly string _differentiator;
    private readonly bool _isDisplayMode;
    private readonly Action<ShapeDisplayContext> _displaying;

    private PartShape(ContentTypePartDefinition definition, string shapeType)
    {
        _definition = definition;
        _shapeType = shapeType;
        var part = definition.PartDefinition.Name;
        _isDisplayMode = definition.DisplayMode() is { Length: > 0 } mode && shapeType == $"{part}_Display__{mode}";
        _differentiator = shapeType == part || _isDisplayMode || shapeType == EditorShape(definition) ? definition.Name : $"{definition.Name}-{shapeType}";
        _displaying = context =>
        {
            var displayType = context.Shape.Metadata.DisplayType ?? "";
            context.Shape.Metadata.Alternates.AddRange(_alternates.GetOrAdd(displayType, x => PartAlternates.Of(_definition, _shapeType, x)));
        };
    }

    public static PartShape Of(ContentTypePartDefinition definition, string shapeType)
        => _all.GetValue(definition, _ => new(StringComparer.Ordinal)).GetOrAdd(shapeType, static (x, d) => new(d, x), definition);

    public ShapeResult Apply(ShapeResult result)
    {
        result.Differentiator(_differentiator).Displaying(_displaying);
        return _isDisplayMode ? result.Name(_definition.Name) : result;
    }

    private static string EditorShape(ContentTypePartDefinition definition)
    {
        var shape = $"{definition.PartDefinition.Name}_Edit";
        return definition.Editor() is { Length: > 0 } editor ? $"{shape}__{editor}" : shape;
    }
}

/// <summary>Name, differentiator and alternates of one shape of a field in one content type.</summary>
internal sealed class FieldShape
{
    private static readonly ConditionalWeakTable<ContentPartFieldDefinition, ConcurrentDictionary<string, FieldShape>> _all = [];

    private readonly ConcurrentDictionary<string, string[]> _alternates = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _differentiator;
    private readonly bool _isDisplayMode;
    private readonly Action<ShapeDisplayContext>? _displaying;

    private FieldShape(ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType)
    {
        var type = field.FieldDefinition.Name;
        var isEditor = shapeType == (field.Editor() is { Length: > 0 } editor ? $"{type}_Edit__{editor}" : $"{type}_Edit");
        _name = $"{part.Name}-{field.Name}";
        _isDisplayMode = field.DisplayMode() is { Length: > 0 } mode && shapeType == $"{type}_Display__{mode}";
        _differentiator = isEditor || shapeType == type ? _name : $"{_name}-{shapeType}";
        if (!isEditor)
        {
            _displaying = context =>
            {
                var displayType = context.Shape.Metadata.DisplayType ?? "";
                context.Shape.Metadata.Alternates.AddRange(_alternates.GetOrAdd(displayType, x => FieldAlternates.Of(part, field, shapeType, x)));
            };
        }
    }

    public static FieldShape Of(ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType)
        => _all.GetValue(field, _ => new(StringComparer.Ordinal)).GetOrAdd(shapeType, static (x, d) => new(d.part, d.field, x), (part, field));

    public string Differentiator => _differentiator;

    public ShapeResult Apply(ShapeResult result)
    {
        result.Differentiator(_differentiator);
        if (_isDisplayMode)
        {
            result.Name(_name);
        }

        return _displaying is null ? result : result.Displaying(_displaying);
    }
}
