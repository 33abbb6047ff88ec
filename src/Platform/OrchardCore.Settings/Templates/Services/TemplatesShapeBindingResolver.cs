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
internal sealed class TemplatesShapeBindingResolver : IShapeBindingResolver
{
    private static readonly ConditionalWeakTable<TemplatesDocument, FrozenDictionary<string, ShapeBinding>> _bindings = [];

    private readonly TemplatesManager _templatesManager;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private FrozenDictionary<string, ShapeBinding>? _current;

    public TemplatesShapeBindingResolver(TemplatesManager templatesManager, IHttpContextAccessor httpContextAccessor)
    {
        _templatesManager = templatesManager;
        _httpContextAccessor = httpContextAccessor;
    }

    public async Task<ShapeBinding?> GetShapeBindingAsync(string shapeType)
    {
        _current ??= _httpContextAccessor.HttpContext is { } httpContext && AdminAttribute.IsApplied(httpContext)
            ? FrozenDictionary<string, ShapeBinding>.Empty
            : _bindings.GetValue(await _templatesManager.GetTemplatesDocumentAsync(), Bind);
        return _current.GetValueOrDefault(shapeType);
    }

    // The document stays the same object until a template changes; so parsed templates live as long as it does.
    private static FrozenDictionary<string, ShapeBinding> Bind(TemplatesDocument document) => document.Templates.ToFrozenDictionary(
        template => template.Key,
        template => new ShapeBinding
        {
            BindingName = template.Key,
            BindingSource = $"Template {template.Key}",
            BindingAsync = new LiquidShapeTemplate($"Template {template.Key}", () => template.Value.Content).RenderAsync,
        },
        StringComparer.OrdinalIgnoreCase);
}
