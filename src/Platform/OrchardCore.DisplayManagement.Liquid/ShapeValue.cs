using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>A shape in a template: its own members, its properties, then its children by name, last the registered members of its model.</summary>
internal sealed class ShapeValue : FluidValue
{
    private readonly IShape _shape;

    public ShapeValue(IShape shape)
    {
        _shape = shape;
    }

    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) => other is ShapeValue value ? ReferenceEquals(value._shape, _shape) : other?.IsNil() == true && _shape.IsNullOrEmpty();

    public override bool ToBooleanValue() => !_shape.IsNullOrEmpty();

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => _shape.ToString() ?? "";

    public override object ToObjectValue() => _shape;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ToStringValue());
        return ValueTask.CompletedTask;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        GetMember(name) is { } member ? Create(member, context.Options) : new ObjectValue(_shape).GetValueAsync(name, context);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => _shape.Items.Select(item => Create(item, context.Options));

    public override bool Equals(object? other) => other is FluidValue value && Equals(value);

    public override int GetHashCode() => _shape.GetHashCode();

    private object? GetMember(string name)
    {
        object? member = name switch
        {
            nameof(IShape.Id) => _shape.Id,
            nameof(IShape.TagName) => _shape.TagName,
            nameof(Shape.HasItems) => _shape.HasItems(),
            nameof(IShape.Classes) => _shape.Classes,
            nameof(IShape.Attributes) => _shape.Attributes,
            nameof(IShape.Metadata) => _shape.Metadata,
            nameof(IShape.Items) => _shape.Items,
            nameof(IShape.Properties) => _shape.Properties,
            _ => null,
        };

        if (member != null || _shape.Properties.TryGetValue(name, out member))
        {
            return member;
        }

        return _shape is Shape shape ? shape.Named(name) ?? shape.NormalizedNamed(name.Replace("__", "-", StringComparison.Ordinal)) : null;
    }
}
