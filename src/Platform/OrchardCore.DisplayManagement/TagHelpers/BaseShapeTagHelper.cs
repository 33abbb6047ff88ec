using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>
/// Base of tags that show a shape. Attributes become its properties ("my-text" becomes MyText); those with "prop-" keep their type.
/// Stands in for BaseShapeTagHelper.
/// </summary>
public abstract class BaseShapeTagHelper : TagHelper
{
    private static readonly HashSet<string> _ownAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "id", "alternate", "wrapper", "display-type", "cache-id", "cache-context", "cache-tag", "cache-dependency",
        "cache-fixed-duration", "cache-sliding-duration", "class",
    };

    private readonly IShapeFactory _shapeFactory;
    private readonly IDisplayHelper _displayHelper;

    protected BaseShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper)
    {
        _shapeFactory = shapeFactory;
        _displayHelper = displayHelper;
    }

    public override int Order => -1000;

    /// <summary>Properties with their types: <c>prop-item="@Model.Item"</c>.</summary>
    [HtmlAttributeName("prop-all", DictionaryAttributePrefix = "prop-")]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    /// <summary>The type of the shape.</summary>
    protected string? Type { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shapeType = Type ?? Attribute(context, "type") ?? context.TagName.ToPascalCaseDash();
        var shape = await _shapeFactory.CreateAsync(shapeType, GetProperties(context));
        SetMetadata(shape, context);

        // Tags inside set what the attributes cannot.
        context.Items[typeof(IShape)] = shape;
        await output.GetChildContentAsync();

        output.SuppressOutput();
        output.Content.SetHtmlContent(await _displayHelper.ShapeExecuteAsync(shape));
    }

    /// <summary>The properties the shape gets.</summary>
    protected virtual INamedEnumerable<object> GetProperties(TagHelperContext context)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var attribute in context.AllAttributes)
        {
            if (!_ownAttributes.Contains(attribute.Name) && !attribute.Name.StartsWith("prop-", StringComparison.OrdinalIgnoreCase))
            {
                properties[attribute.Name.ToPascalCaseDash()] = Text(attribute.Value);
            }
        }

        foreach (var (name, value) in Properties)
        {
            properties[name.ToPascalCaseDash()] = value;
        }

        return Arguments.From(properties);
    }

    private static void SetMetadata(IShape shape, TagHelperContext context)
    {
        if (Attribute(context, "id") is { Length: > 0 } id)
        {
            shape.Id = id;
        }

        foreach (var name in Words(context, "class"))
        {
            shape.Classes.Add(name);
        }

        shape.Metadata.Alternates.AddRange((IEnumerable<string>)Words(context, "alternate"));
        shape.Metadata.Wrappers.AddRange((IEnumerable<string>)Words(context, "wrapper"));
        if (Attribute(context, "display-type") is { Length: > 0 } displayType)
        {
            shape.Metadata.DisplayType = displayType;
        }

        if (Attribute(context, "cache-id") is { Length: > 0 } cacheId)
        {
            SetCache(shape.Metadata, cacheId, context);
        }
    }

    private static void SetCache(ShapeMetadata metadata, string cacheId, TagHelperContext context)
    {
        var cache = metadata.Cache(cacheId);
        cache.AddContext(Words(context, "cache-context"));
        cache.AddTag([.. Words(context, "cache-tag"), .. Words(context, "cache-dependency")]);
        if (TimeSpan.TryParse(Attribute(context, "cache-fixed-duration"), out var duration))
        {
            cache.WithExpiryAfter(duration);
        }

        if (TimeSpan.TryParse(Attribute(context, "cache-sliding-duration"), out var sliding))
        {
            cache.WithExpirySliding(sliding);
        }
    }

    private static string? Attribute(TagHelperContext context, string name)
    {
        return context.AllAttributes.TryGetAttribute(name, out var attribute) ? Text(attribute.Value) : null;
    }

    private static string[] Words(TagHelperContext context, string name)
    {
        return Attribute(context, name)?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    private static string Text(object? value)
    {
        return value is Microsoft.AspNetCore.Html.HtmlString html ? System.Net.WebUtility.HtmlDecode(html.Value) ?? string.Empty : value?.ToString() ?? string.Empty;
    }
}
