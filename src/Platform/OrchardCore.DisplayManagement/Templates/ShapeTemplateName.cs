namespace OrchardCore.DisplayManagement.Templates;

/// <summary>The rules that make a shape type of a template's path.</summary>
public static class ShapeTemplateName
{
    private const string ViewsFolder = "Views";

    /// <summary>
    /// The shape type of a path such as <c>Views/Items/Content-NewsPost.Summary.cshtml</c> (<c>Content_Summary__NewsPost</c>);
    /// null when the file is no shape template.
    /// </summary>
    public static string? FromPath(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var views = Array.LastIndexOf(parts, ViewsFolder);
        if (views < 0 || parts.Length - views is not (2 or 3))
        {
            return null;
        }

        var prefix = string.Empty;
        if (parts.Length - views == 3)
        {
            switch (parts[views + 1])
            {
                case "Items":
                    break;
                case "Parts":
                    prefix = "Parts_";
                    break;
                case "Fields":
                    prefix = "Fields_";
                    break;
                case "Elements":
                    prefix = "Elements_";
                    break;
                default:
                    return null;
            }
        }

        var name = Path.GetFileNameWithoutExtension(parts[^1]);
        return name.StartsWith('_') ? null : prefix + FromName(name);
    }

    /// <summary>The shape type of a template's name without folder and extension.</summary>
    public static string FromName(string name)
    {
        var lastDash = name.LastIndexOf('-');
        var lastDot = name.LastIndexOf('.');
        if (lastDot <= lastDash)
        {
            return Encode(name);
        }

        // What follows the last dot is the display type; it goes before the first "__".
        var displayType = Encode(name[(lastDot + 1)..]);
        var rest = Encode(name[..lastDot]);
        var delimiter = rest.IndexOf("__", StringComparison.Ordinal);
        return delimiter < 0 ? $"{rest}_{displayType}" : $"{rest[..delimiter]}_{displayType}{rest[delimiter..]}";
    }

    private static string Encode(string name)
    {
        return name.Replace("--", "__").Replace("-", "__").Replace('.', '_');
    }
}
