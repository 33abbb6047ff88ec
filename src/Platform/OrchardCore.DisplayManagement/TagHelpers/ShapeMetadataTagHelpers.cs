using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Base of tags inside a shape's tag that change the shape.</summary>
public abstract class ShapeChildTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(IShape), out var item) && item is IShape shape)
        {
            Apply(shape);
        }

        await output.GetChildContentAsync();
        output.SuppressOutput();
    }

    protected abstract void Apply(IShape shape);
}

/// <summary>Sets metadata of the shape around it.</summary>
[HtmlTargetElement("metadata")]
public class ShapeMetadataTagHelper : ShapeChildTagHelper
{
    public string? DisplayType { get; set; }

    protected override void Apply(IShape shape)
    {
        if (!string.IsNullOrEmpty(DisplayType))
        {
            shape.Metadata.DisplayType = DisplayType;
        }
    }
}

[HtmlTargetElement("add-alternate", Attributes = "name")]
public class AddAlternateTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Metadata.Alternates.Add(Name);
    }
}

[HtmlTargetElement("remove-alternate", Attributes = "name")]
public class RemoveAlternateTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Metadata.Alternates.Remove(Name);
    }
}

[HtmlTargetElement("clear-alternates")]
public class ClearAlternatesTagHelper : ShapeChildTagHelper
{
    protected override void Apply(IShape shape)
    {
        shape.Metadata.Alternates.Clear();
    }
}

[HtmlTargetElement("add-wrapper", Attributes = "name")]
public class AddWrapperTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Metadata.Wrappers.Add(Name);
    }
}

[HtmlTargetElement("remove-wrapper", Attributes = "name")]
public class RemoveWrapperTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Metadata.Wrappers.Remove(Name);
    }
}

[HtmlTargetElement("clear-wrappers")]
public class ClearWrappersTagHelper : ShapeChildTagHelper
{
    protected override void Apply(IShape shape)
    {
        shape.Metadata.Wrappers.Clear();
    }
}

[HtmlTargetElement("add-class", Attributes = "name")]
public class AddClassTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Classes.Add(Name);
    }
}

[HtmlTargetElement("remove-class", Attributes = "name")]
public class RemoveClassTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    protected override void Apply(IShape shape)
    {
        shape.Classes.Remove(Name);
    }
}

[HtmlTargetElement("clear-classes")]
public class ClearClassesTagHelper : ShapeChildTagHelper
{
    protected override void Apply(IShape shape)
    {
        shape.Classes.Clear();
    }
}

[HtmlTargetElement("add-property", Attributes = "name")]
public class AddPropertyTagHelper : ShapeChildTagHelper
{
    public string Name { get; set; } = string.Empty;

    public object? Value { get; set; }

    protected override void Apply(IShape shape)
    {
        shape.Properties[Name] = Value!;
    }
}
