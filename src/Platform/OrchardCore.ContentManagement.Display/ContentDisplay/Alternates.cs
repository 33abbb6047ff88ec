using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>The template names of an item's shape, the later the stronger.</summary>
internal static class ItemAlternates
{
    public static string[] OfDisplay(string? stereotype, string displayType, string shapeType, string contentType)
    {
        var suffix = displayType == OrchardCoreConstants.DisplayType.Detail ? "" : $"_{displayType}";
        return string.IsNullOrEmpty(stereotype)
            ? [$"{shapeType}__{contentType}"]
            : [$"Stereotype{suffix}", $"{stereotype}{suffix}", $"{shapeType}__{contentType}"];
    }

    public static string[] OfEditor(string? stereotype, string shapeType, string contentType)
        => string.IsNullOrEmpty(stereotype)
            ? [$"{shapeType}__{contentType}"]
            : ["Stereotype_Edit", shapeType, $"{shapeType}__{contentType}"];

    /// <summary>Of a part without a driver, which gets a shape for its fields.</summary>
    public static string[] OfPart(ContentTypePartDefinition part, string displayType)
    {
        var (type, partType, stereotype) = (part.ContentTypeDefinition.Name, part.PartDefinition.Name, part.ContentTypeDefinition.GetStereotype());
        var names = new List<string>();
        string[] suffixes = ["", $"_{displayType}"];
        foreach (var suffix in suffixes)
        {
            names.Add(partType + suffix);
            names.Add($"{type}{suffix}__{partType}");
            AddStereotype(names, stereotype, $"{suffix}__{partType}");
        }

        foreach (var suffix in part.Name == partType ? [] : suffixes)
        {
            names.Add($"{type}{suffix}__{part.Name}");
            AddStereotype(names, stereotype, $"{suffix}__{partType}__{part.Name}");
        }

        return [.. names];
    }

    public static string[] OfPartEditor(ContentTypePartDefinition part)
    {
        var (type, partType) = (part.ContentTypeDefinition.Name, part.PartDefinition.Name);
        string[] names = [$"ContentPart_Edit__{partType}", $"ContentPart_Edit__{type}__{partType}"];
        return part.IsNamedPart() ? [.. names, $"ContentPart_Edit__{type}__{part.Name}"] : names;
    }

    internal static void AddStereotype(List<string> names, string? stereotype, string rest)
    {
        if (!string.IsNullOrEmpty(stereotype))
        {
            names.Add(stereotype + rest);
        }
    }
}

/// <summary>The template names of a shape of a part.</summary>
internal static class PartAlternates
{
    public static string[] Of(ContentTypePartDefinition part, string shapeType, string displayType)
    {
        var partType = part.PartDefinition.Name;
        var editorType = part.Editor() is { Length: > 0 } editor ? $"{partType}_Edit__{editor}" : $"{partType}_Edit";
        var isEditor = shapeType == editorType;
        var mode = part.DisplayMode() is { Length: > 0 } displayMode ? displayMode : null;
        var isDisplayMode = mode is not null && shapeType == $"{partType}_Display__{mode}";
        var names = new List<string>();
        if (!isEditor && !isDisplayMode)
        {
            names.Add($"{shapeType}_{displayType}");
        }

        string[] suffixes = isEditor ? [$"_{displayType}"] : ["", $"_{displayType}"];
        if (isEditor || shapeType == partType)
        {
            AddOfPart(names, part, suffixes);
        }
        else
        {
            AddOfShape(names, part, shapeType, displayType, mode, isDisplayMode, suffixes);
        }

        return [.. names];
    }

    private static void AddOfPart(List<string> names, ContentTypePartDefinition part, string[] suffixes)
    {
        var (type, partType, stereotype) = (part.ContentTypeDefinition.Name, part.PartDefinition.Name, part.ContentTypeDefinition.GetStereotype());
        foreach (var suffix in suffixes)
        {
            names.Add($"{type}{suffix}__{partType}");
            ItemAlternates.AddStereotype(names, stereotype, $"{suffix}__{partType}");
        }

        foreach (var suffix in part.Name == partType ? [] : suffixes)
        {
            names.Add($"{type}{suffix}__{part.Name}");
            ItemAlternates.AddStereotype(names, stereotype, $"{suffix}__{partType}__{part.Name}");
        }
    }

    private static void AddOfShape(
        List<string> names, ContentTypePartDefinition part, string shapeType, string displayType, string? mode, bool isDisplayMode, string[] suffixes)
    {
        var (type, partType, stereotype) = (part.ContentTypeDefinition.Name, part.PartDefinition.Name, part.ContentTypeDefinition.GetStereotype());
        if (mode is not null)
        {
            names.Add($"{partType}_{displayType}__{mode}_Display");
        }

        var named = new List<string>();
        foreach (var suffix in suffixes)
        {
            var token = suffix;
            var tail = shapeType;
            if (mode is not null)
            {
                token = suffix.Length == 0 ? "_Display" : suffix;
                tail = (isDisplayMode ? mode : $"{shapeType}__{mode}") + (suffix.Length == 0 ? "" : "_Display");
            }

            names.Add($"{type}{token}__{partType}__{tail}");
            ItemAlternates.AddStereotype(names, stereotype, $"{token}__{partType}__{tail}");
            if (part.Name != partType)
            {
                named.Add($"{type}{token}__{part.Name}__{tail}");
                ItemAlternates.AddStereotype(named, stereotype, $"{token}__{partType}__{part.Name}__{tail}");
            }
        }

        names.AddRange(named);
    }
}

/// <summary>The template names of a shape of a field.</summary>
internal static class FieldAlternates
{
    public static string[] Of(ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType, string displayType)
    {
        var (type, partType, fieldType) = (part.ContentTypeDefinition.Name, part.PartDefinition.Name, field.FieldDefinition.Name);
        var mode = field.DisplayMode() is { Length: > 0 } displayMode ? displayMode : null;
        var names = new List<string> { $"{shapeType}_{displayType}" };
        string[] suffixes = ["", $"_{displayType}"];
        if (shapeType == fieldType)
        {
            foreach (var suffix in suffixes)
            {
                names.Add($"{partType}{suffix}__{field.Name}");
                names.Add($"{type}{suffix}__{fieldType}");
                names.Add($"{type}{suffix}__{partType}__{field.Name}");
            }

            return [.. names];
        }

        if (mode is not null)
        {
            names.Add($"{fieldType}_{displayType}__{mode}_Display");
        }

        foreach (var suffix in suffixes)
        {
            var token = suffix;
            var tail = shapeType;
            if (mode is not null)
            {
                token = suffix.Length == 0 ? "_Display" : suffix;
                tail = $"{fieldType}__{mode}" + (suffix.Length == 0 ? "" : "_Display");
            }

            names.Add($"{fieldType}{token}__{tail}");
            names.Add($"{partType}{token}__{field.Name}__{tail}");
            names.Add($"{type}{token}__{fieldType}__{tail}");
            names.Add($"{type}{token}__{part.Name}__{field.Name}__{tail}");
        }

        return [.. names];
    }
}
