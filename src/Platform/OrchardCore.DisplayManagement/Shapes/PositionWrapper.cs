using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement;

/// <summary>HTML or text among a shape's items. Stands in for PositionWrapper.</summary>
public sealed class PositionWrapper : IHtmlContent, IPositioned, IShape
{
    private readonly IHtmlContent? _html;
    private readonly string? _text;
    private Dictionary<string, object>? _properties;
    private Dictionary<string, string>? _attributes;
    private ShapeMetadata? _metadata;

    private PositionWrapper(object value, string? position)
    {
        _html = value as IHtmlContent;
        _text = _html is null ? value.ToString() : null;
        Position = position ?? string.Empty;
    }

    public string Position { get; set; }

    public ShapeMetadata Metadata => _metadata ??= new();

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => [];

    public IDictionary<string, string> Attributes => _attributes ??= [];

    public IDictionary<string, object> Properties => _properties ??= [];

    public IReadOnlyList<IPositioned> Items => [];

    /// <summary>The item itself with its position set when it can hold one, else a wrapper around it.</summary>
    public static IPositioned TryWrap(object value, string? position)
    {
        if (value is IPositioned positioned)
        {
            if (position is not null)
            {
                positioned.Position = position;
            }

            return positioned;
        }

        return new PositionWrapper(value, position);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (_html is not null)
        {
            _html.WriteTo(writer, encoder);
        }
        else if (_text is not null)
        {
            writer.Write(encoder.Encode(_text));
        }
    }

    public ValueTask<IShape> AddAsync(object? item, string? position)
    {
        throw new InvalidOperationException("HTML or text inside a shape has no items of its own.");
    }
}
