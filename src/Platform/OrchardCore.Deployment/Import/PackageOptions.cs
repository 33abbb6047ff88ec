namespace OrchardCore.Deployment.Import;

/// <summary>What an uploaded package may be, section <c>OrchardCore_Deployment</c> of the configuration.</summary>
public sealed class PackageOptions
{
    /// <summary>In bytes, as uploaded.</summary>
    public long MaxPackageSize { get; set; } = 512L * 1024 * 1024;

    /// <summary>In bytes, all files unpacked.</summary>
    public long MaxUnpackedSize { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>In bytes: the recipe itself, which is read as a whole.</summary>
    public long MaxRecipeSize { get; set; } = 100L * 1024 * 1024;

    public int MaxFiles { get; set; } = 20_000;
}
