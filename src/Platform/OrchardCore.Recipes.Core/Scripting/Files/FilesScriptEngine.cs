using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Modules.FileProviders;

namespace OrchardCore.Scripting.Files;

/// <summary>The expressions <c>file:text('path')</c> and <c>file:base64('path')</c>; paths are relative to the recipe file.</summary>
public sealed partial class FilesScriptEngine : IScriptingEngine
{
    public string Prefix => "file";

    public IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath)
        => new FilesScriptScope(fileProvider, basePath);

    public object? Evaluate(IScriptingScope scope, string script)
    {
        var call = CallPattern().Match(script);
        if (!call.Success)
        {
            throw new ScriptException($"\"file:{script}\" is not understood. Write [file:text('path')] or [file:base64('path')].");
        }

        var bytes = Read((FilesScriptScope)scope, call.Groups["path"].Value);
        return call.Groups["function"].Value == "base64" ? Convert.ToBase64String(bytes) : DecodeText(bytes);
    }

    private static byte[] Read(FilesScriptScope scope, string path)
    {
        var file = scope.FileProvider?.GetRelativeFileInfo(scope.BasePath, path);
        if (file is not { Exists: true, IsDirectory: false })
        {
            throw new ScriptException($"The file \"{path}\" does not exist beside the recipe.");
        }

        using var stream = file.CreateReadStream();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string DecodeText(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^\s*(?<function>text|base64)\s*\(\s*(?<quote>['"])(?<path>.*?)\k<quote>\s*\)\s*;?\s*$""")]
    private static partial Regex CallPattern();
}
