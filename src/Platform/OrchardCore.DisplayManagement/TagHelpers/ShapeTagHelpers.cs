using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Shows a shape: <c>&lt;shape type="MyShape" prop-item="@item" /&gt;</c>.</summary>
[HtmlTargetElement("shape", Attributes = "type")]
public class ShapeTagHelper : BaseShapeTagHelper
{
    public ShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper)
        : base(shapeFactory, displayHelper)
    {
    }
}

/// <summary>A time in the site's time zone: <c>&lt;datetime utc="@Model.CreatedUtc" format="d" /&gt;</c>.</summary>
[HtmlTargetElement("datetime")]
public class DateTimeTagHelper : BaseShapeTagHelper
{
    public DateTimeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper)
        : base(shapeFactory, displayHelper)
    {
        Type = "DateTime";
    }

    public DateTime? Utc { get; set; }

    public string? Format { get; set; }

    protected override INamedEnumerable<object> GetProperties(TagHelperContext context)
    {
        Properties["Utc"] = Utc!;
        Properties["Format"] = Format!;
        return base.GetProperties(context);
    }
}

/// <summary>How long ago or ahead a time is: <c>&lt;timespan utc="@Model.CreatedUtc" /&gt;</c>.</summary>
[HtmlTargetElement("timespan")]
public class TimeSpanTagHelper : BaseShapeTagHelper
{
    public TimeSpanTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper)
        : base(shapeFactory, displayHelper)
    {
        Type = "TimeSpan";
    }

    public DateTime? Utc { get; set; }

    public DateTime? Origin { get; set; }

    protected override INamedEnumerable<object> GetProperties(TagHelperContext context)
    {
        Properties["Utc"] = Utc!;
        Properties["Origin"] = Origin!;
        return base.GetProperties(context);
    }
}

/// <summary>A user's display name: <c>&lt;user-display-name user-name="admin" /&gt;</c>.</summary>
[HtmlTargetElement("user-display-name")]
public class UserDisplayNameTagHelper : BaseShapeTagHelper
{
    public UserDisplayNameTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper)
        : base(shapeFactory, displayHelper)
    {
        Type = "UserDisplayName";
    }
}
