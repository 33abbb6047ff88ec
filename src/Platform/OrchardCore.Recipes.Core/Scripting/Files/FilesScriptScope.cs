using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting.Files;

/// <summary>The folder that <c>file:</c> expressions read from.</summary>
public sealed class FilesScriptScope : IScriptingScope
{
    public FilesScriptScope(IFileProvider? fileProvider, string? basePath)
    {
        FileProvider = fileProvider;
        BasePath = basePath ?? string.Empty;
    }

    public IFileProvider? FileProvider { get; }

    public string BasePath { get; }
}
