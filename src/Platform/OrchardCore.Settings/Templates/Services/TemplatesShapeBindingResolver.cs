using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.Templates.Models;

namespace OrchardCore.Templates.Services;

/// <summary>Lets the templates of the database go over those of modules and themes, except in the admin.</summary>
internal sealed class TemplatesShapeBindingResolver : IOptionalShapeBindings
{
    private readonly TemplatesManager _templates;
    private readonly IHttpContextAccessor _http;
    private FrozenDictionary<string, ShapeBinding>? _current;
    private (string Name, ShapeBinding Binding)? _preview;

    public TemplatesShapeBindingResolver(TemplatesManager templates, IHttpContextAccessor http)
    {
        _templates = templates;
        _http = http;
    }

    public async ValueTask<bool> AnyAsync()
    {
        _current ??= await FindAsync(_http.HttpContext);
        return _preview is not null || _current.Count > 0;
    }

    public async Task<ShapeBinding?> GetShapeBindingAsync(string shapeType)
    {
        _current ??= await FindAsync(_http.HttpContext);
        return _preview is { } preview && preview.Name.Equals(shapeType, StringComparison.OrdinalIgnoreCase) ? preview.Binding : _current.GetValueOrDefault(shapeType);
    }

    private async Task<FrozenDictionary<string, ShapeBinding>> FindAsync(HttpContext? context)
    {
        if (context is null)
        {
            return TemplateBindings.Of(await _templates.GetTemplatesDocumentAsync());
        }

        if (AdminAttribute.IsApplied(context))
        {
            return FrozenDictionary<string, ShapeBinding>.Empty;
        }

        if (TemplatePreview.Of(context) is { } preview)
        {
            _preview = (preview.Name, TemplateBindings.Create(preview.Name, preview.Content));
        }

        return TemplateBindings.Of(await _templates.GetTemplatesDocumentAsync());
    }
}

/// <summary>Lets the admin templates of the database go over those of modules and the admin theme.</summary>
internal sealed class AdminTemplatesShapeBindingResolver : IOptionalShapeBindings
{
    private readonly AdminTemplatesManager _templates;
    private readonly IHttpContextAccessor _http;
    private FrozenDictionary<string, ShapeBinding>? _current;

    public AdminTemplatesShapeBindingResolver(AdminTemplatesManager templates, IHttpContextAccessor http)
    {
        _templates = templates;
        _http = http;
    }

    public async ValueTask<bool> AnyAsync() => (await GetCurrentAsync()).Count > 0;

    public async Task<ShapeBinding?> GetShapeBindingAsync(string shapeType) => (await GetCurrentAsync()).GetValueOrDefault(shapeType);

    private async ValueTask<FrozenDictionary<string, ShapeBinding>> GetCurrentAsync()
        => _current ??= _http.HttpContext is { } context && AdminAttribute.IsApplied(context)
            ? TemplateBindings.Of(await _templates.GetTemplatesDocumentAsync())
            : FrozenDictionary<string, ShapeBinding>.Empty;
}

/// <summary>Templates of the database as bindings.</summary>
internal static class TemplateBindings
{
    // The document stays the same object until a template changes; so parsed templates live as long as it does.
    private static readonly ConditionalWeakTable<TemplatesDocument, FrozenDictionary<string, ShapeBinding>> _bindings = [];

    public static FrozenDictionary<string, ShapeBinding> Of(TemplatesDocument document) => _bindings.GetValue(document, static known => known.Templates
        .ToFrozenDictionary(x => x.Key, x => Create(x.Key, x.Value.Content), StringComparer.OrdinalIgnoreCase));

    public static ShapeBinding Create(string name, string content) => new()
    {
        BindingName = name,
        BindingSource = $"Template {name}",
        BindingAsync = new LiquidShapeTemplate($"Template {name}", () => content).RenderAsync,
    };
}

/// <summary>A template that is used for one request only and never stored.</summary>
internal sealed record TemplatePreview(string Name, string Content)
{
    private static readonly object _key = new();

    public static TemplatePreview? Of(HttpContext context) => context.Items.TryGetValue(_key, out var preview) ? (TemplatePreview?)preview : null;

    public void Use(HttpContext context) => context.Items[_key] = this;
}
