namespace OrchardCore.Deployment.Import;

/// <summary>What was uploaded is no package that can be imported.</summary>
public enum PackageFault
{
    NotReadable,
    NoRecipe,
    TooManyFiles,
    TooLarge,
    UnsafePath,
    SameNameTwice,
}

public sealed class PackageException : Exception
{
    /// <param name="fault">What is wrong.</param>
    /// <param name="file">The file within the package; empty when it is about the whole.</param>
    public PackageException(PackageFault fault, string file = "")
        : base($"{fault} {file}".TrimEnd())
    {
        Fault = fault;
        File = file;
    }

    public PackageFault Fault { get; }

    public string File { get; }
}
