namespace OrchardCore.Modules.Manifest;

/// <summary>Declares a feature of a module assembly. Stands in for OrchardCore.Modules.Manifest.FeatureAttribute.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : Attribute
{
    /// <summary>The feature's id; a module without an id takes the name of its assembly.</summary>
    public virtual string Id { get; set; } = string.Empty;

    public virtual string Name { get; set; } = string.Empty;

    public virtual string Description { get; set; } = string.Empty;

    public virtual string Category { get; set; } = string.Empty;

    /// <summary>A whole number; features of a higher priority come later in the order.</summary>
    public virtual string Priority { get; set; } = "0";

    public virtual string[] Dependencies { get; set; } = [];

    public virtual bool DefaultTenantOnly { get; set; }

    public virtual bool IsAlwaysEnabled { get; set; }

    public virtual bool EnabledByDependencyOnly { get; set; }
}

/// <summary>Declares a module. Without any feature attribute the module is its own single feature.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : FeatureAttribute
{
    public virtual string Author { get; set; } = string.Empty;

    public virtual string Website { get; set; } = string.Empty;

    public virtual string Version { get; set; } = "0.0";

    public virtual string[] Tags { get; set; } = [];

    /// <summary>"Module" or "Theme".</summary>
    public virtual string Type => "Module";
}

/// <summary>Marks an assembly as a module; written by the build.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class ModuleMarkerAttribute : Attribute
{
    public ModuleMarkerAttribute(string name, string type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public string Type { get; }
}

/// <summary>Names an assembly that the application references and that may be a module; written by the build.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class ModuleNameAttribute : Attribute
{
    public ModuleNameAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}

/// <summary>Constants for manifests.</summary>
public static class ManifestConstants
{
    public const string OrchardCoreTeam = "The Orchard Core Team";
    public const string OrchardCoreWebsite = "https://orchardcore.net";
    public const string OrchardCoreVersion = "3.0.0";
    public const string AdminTag = "Admin";
}
