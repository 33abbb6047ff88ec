using System.Collections.Concurrent;
using Microsoft.AspNetCore.Razor.Hosting;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>The compiled Razor files of the modules, read once from their assemblies.</summary>
internal sealed class CompiledViews
{
    private readonly IModuleFileProvider _files;
    private readonly ConcurrentDictionary<string, CompiledView[]> _views = new(StringComparer.Ordinal);

    public CompiledViews(IModuleFileProvider files)
    {
        _files = files;
    }

    public CompiledView[] Of(string extensionId)
    {
        return _views.GetOrAdd(extensionId, Load);
    }

    private CompiledView[] Load(string extensionId)
    {
        return _files.GetAssembly(extensionId) is { } assembly
            ? [.. new RazorCompiledItemLoader().LoadItems(assembly).Select(item => new CompiledView(extensionId, item))]
            : [];
    }
}

/// <summary>A compiled Razor file: under "/Areas/{module}" for MVC, by its path within the module for shapes.</summary>
internal sealed class CompiledView : RazorCompiledItem
{
    private readonly RazorCompiledItem _item;

    public CompiledView(string extensionId, RazorCompiledItem item)
    {
        _item = item;
        Path = item.Identifier.TrimStart('/');
        Identifier = $"/Areas/{extensionId}/{Path}";
    }

    /// <summary>Views/Items/Content.cshtml</summary>
    public string Path { get; }

    /// <summary>/Areas/OrchardCore.Contents/Views/Items/Content.cshtml</summary>
    public override string Identifier { get; }

    public override string Kind => _item.Kind;

    public override IReadOnlyList<object> Metadata => _item.Metadata;

    public override Type Type => _item.Type;
}
