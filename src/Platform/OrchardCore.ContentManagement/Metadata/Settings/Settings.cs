namespace OrchardCore.ContentManagement.Metadata.Settings;

/// <summary>What can be done with items of a type.</summary>
public class ContentTypeSettings
{
    public bool Creatable { get; set; }

    public bool Listable { get; set; }

    public bool Draftable { get; set; }

    public bool Versionable { get; set; }

    /// <summary>Widget, MenuItem, …; replaces "Content" in the names of shapes.</summary>
    public string? Stereotype { get; set; }

    /// <summary>Whether the type has permissions of its own.</summary>
    public bool Securable { get; set; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    public string? ThumbnailPath { get; set; }
}

/// <summary>How a part may be used.</summary>
public class ContentPartSettings
{
    public bool Attachable { get; set; }

    /// <summary>Whether a type may use it several times under different names.</summary>
    public bool Reusable { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? DefaultPosition { get; set; }
}

/// <summary>How a type uses a part.</summary>
public class ContentTypePartSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Position { get; set; }

    public string? DisplayMode { get; set; }

    public string? Editor { get; set; }
}

/// <summary>How a part uses a field.</summary>
public class ContentPartFieldSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Editor { get; set; }

    public string? DisplayMode { get; set; }

    public string? Position { get; set; }
}

/// <summary>What the settings of all fields have in common.</summary>
public abstract class FieldSettings
{
    public string? Hint { get; set; }

    public bool Required { get; set; }
}

/// <summary>Whether people may change a definition.</summary>
public class ContentSettings
{
    public bool IsSystemDefined { get; set; }
}

/// <summary>What the full text of an item of the type consists of.</summary>
public class FullTextAspectSettings
{
    public bool IncludeFullTextTemplate { get; set; }

    public string? FullTextTemplate { get; set; }

    public bool IncludeBodyAspect { get; set; } = true;

    public bool IncludeDisplayText { get; set; } = true;
}
