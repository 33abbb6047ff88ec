using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Implementation;

internal sealed class DefaultHtmlDisplay : IHtmlDisplay
{
    private readonly IShapeDisplayEvents[] _events;
    private IShapeBindingResolver[] _resolvers;
    private readonly IShapeTableManager _shapeTableManager;
    private readonly IThemeManager _themeManager;
    private readonly ILogger _logger;
    private ShapeTable? _shapeTable;

    public DefaultHtmlDisplay(
        IEnumerable<IShapeDisplayEvents> events,
        IEnumerable<IShapeBindingResolver> resolvers,
        IShapeTableManager shapeTableManager,
        IThemeManager themeManager,
        ILogger<DefaultHtmlDisplay> logger)
    {
        _events = [.. events];
        _resolvers = [.. resolvers];
        _shapeTableManager = shapeTableManager;
        _themeManager = themeManager;
        _logger = logger;
    }

    public Task<IHtmlContent> ExecuteAsync(DisplayContext context)
    {
        var metadata = context.Value.Metadata;
        return string.IsNullOrEmpty(metadata.Type)
            ? Task.FromResult(context.Value as IHtmlContent ?? metadata.ChildContent ?? HtmlString.Empty)
            : _events.Length == 0 ? DisplayAsync(context, metadata) : DisplayWithEventsAsync(context, metadata);
    }

    private async Task<IHtmlContent> DisplayAsync(DisplayContext context, ShapeMetadata metadata)
    {
        if (_shapeTable is null)
        {
            await PrepareAsync();
        }

        var displayContext = NewContext(context);
        var descriptor = _shapeTable!.FindDescriptor(metadata.Type);
        if (descriptor is { DisplayingAsync.Count: > 0 })
        {
            await RaiseAsync(descriptor.DisplayingAsync, displayContext);
        }

        metadata.RaiseDisplaying(displayContext);
        displayContext.ChildContent ??= await RenderOrReuseAsync(displayContext, descriptor, metadata) ?? HtmlString.Empty;
        metadata.ChildContent = displayContext.ChildContent;
        if (metadata.HasWrappers || descriptor is { Wrappers.Count: > 0 })
        {
            await WrapAsync(displayContext, descriptor, metadata);
        }

        if (descriptor is { DisplayedAsync.Count: > 0 })
        {
            await RaiseAsync(descriptor.DisplayedAsync, displayContext);
        }

        metadata.RaiseDisplayed(displayContext);
        return displayContext.ChildContent;
    }

    private async Task<IHtmlContent> DisplayWithEventsAsync(DisplayContext context, ShapeMetadata metadata)
    {
        if (_shapeTable is null)
        {
            await PrepareAsync();
        }

        var displayContext = NewContext(context);
        var descriptor = _shapeTable!.FindDescriptor(metadata.Type);
        try
        {
            foreach (var displayEvents in _events)
            {
                await displayEvents.DisplayingAsync(displayContext);
            }

            if (descriptor is not null)
            {
                await RaiseAsync(descriptor.DisplayingAsync, displayContext);
            }

            metadata.RaiseDisplaying(displayContext);
            displayContext.ChildContent ??= await RenderOrReuseAsync(displayContext, descriptor, metadata) ?? HtmlString.Empty;
            metadata.ChildContent = displayContext.ChildContent;
            if (metadata.HasWrappers || descriptor is { Wrappers.Count: > 0 })
            {
                await WrapAsync(displayContext, descriptor, metadata);
            }

            foreach (var displayEvents in _events)
            {
                await displayEvents.DisplayedAsync(displayContext);
            }

            if (descriptor is not null)
            {
                await RaiseAsync(descriptor.DisplayedAsync, displayContext);
            }

            metadata.RaiseDisplayed(displayContext);
            return displayContext.ChildContent;
        }
        finally
        {
            foreach (var displayEvents in _events)
            {
                await FinalizeAsync(displayEvents, displayContext);
            }
        }
    }

    // Once per request: most sites have no templates in the database, then no shape needs to ask for them.
    private async Task PrepareAsync()
    {
        var resolvers = new List<IShapeBindingResolver>(_resolvers.Length);
        foreach (var resolver in _resolvers)
        {
            if (resolver is not IOptionalShapeBindings optional || await optional.AnyAsync())
            {
                resolvers.Add(resolver);
            }
        }

        _resolvers = [.. resolvers];
        _shapeTable = await _themeManager.GetShapeTableAsync(_shapeTableManager);
    }

    private static ShapeDisplayContext NewContext(DisplayContext context)
    {
        return new ShapeDisplayContext { Shape = context.Value, DisplayContext = context, ServiceProvider = context.ServiceProvider };
    }

    private static async ValueTask RaiseAsync(IList<Func<ShapeDisplayContext, Task>> handlers, ShapeDisplayContext context)
    {
        for (var i = 0; i < handlers.Count; i++)
        {
            await handlers[i](context);
        }
    }

    private ValueTask<IHtmlContent> RenderOrReuseAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        return metadata.Cache() is { } cache && context.ServiceProvider.GetService<IShapeCache>() is { } shapes
            ? shapes.GetOrRenderAsync(cache, () => RenderAsync(context, descriptor, metadata))
            : RenderAsync(context, descriptor, metadata);
    }

    private ValueTask<IHtmlContent> RenderAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        // Templates of modules and themes for shapes that nothing has to prepare: nearly all.
        if (_resolvers.Length == 0 && descriptor is null or { ProcessingAsync.Count: 0 } && metadata.ProcessingAsync.Count == 0)
        {
            var binding = FindBinding(metadata) ?? throw MissingTemplate(metadata);
            context.DisplayContext.HtmlFieldPrefix = metadata.Prefix ?? string.Empty;
            return new ValueTask<IHtmlContent>(binding.BindingAsync(context.DisplayContext));
        }

        return PrepareAndRenderAsync(context, descriptor, metadata);
    }

    private async ValueTask<IHtmlContent> PrepareAndRenderAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        var binding = (_resolvers.Length == 0 ? FindBinding(metadata) : await FindResolvedBindingAsync(metadata)) ?? throw MissingTemplate(metadata);
        if (descriptor is not null)
        {
            await RaiseAsync(descriptor.ProcessingAsync, context);
        }

        var processing = metadata.ProcessingAsync;
        for (var i = 0; i < processing.Count; i++)
        {
            await processing[i](context.Shape);
        }

        context.DisplayContext.HtmlFieldPrefix = metadata.Prefix ?? string.Empty;
        return await binding.BindingAsync(context.DisplayContext);
    }

    private static InvalidOperationException MissingTemplate(ShapeMetadata metadata)
    {
        return new InvalidOperationException($"There is no template for the shape type '{metadata.Type}'.");
    }

    private async Task WrapAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        foreach (var wrapper in descriptor?.Wrappers ?? [])
        {
            metadata.Wrappers.Add(wrapper);
        }

        for (var i = 0; i < metadata.Wrappers.Count; i++)
        {
            var binding = await FindBindingOfTypeAsync(metadata.Wrappers[i])
                ?? throw new InvalidOperationException($"There is no template for the wrapper '{metadata.Wrappers[i]}' of the shape type '{metadata.Type}'.");
            context.ChildContent = metadata.ChildContent = await binding.BindingAsync(context.DisplayContext);
        }
    }

    // The alternate added last is tried first; then the type with its fallbacks.
    private ShapeBinding? FindBinding(ShapeMetadata metadata)
    {
        if (metadata.HasAlternates)
        {
            var alternates = metadata.Alternates;
            for (var i = alternates.Count - 1; i >= 0; i--)
            {
                if (_shapeTable!.FindBinding(alternates[i]) is { } binding)
                {
                    return binding;
                }
            }
        }

        return _shapeTable!.FindBindingOfType(metadata.Type);
    }

    private async ValueTask<ShapeBinding?> FindResolvedBindingAsync(ShapeMetadata metadata)
    {
        if (metadata.HasAlternates)
        {
            var alternates = metadata.Alternates;
            for (var i = alternates.Count - 1; i >= 0; i--)
            {
                if (await ResolveAsync(alternates[i]) is { } binding)
                {
                    return binding;
                }
            }
        }

        return await FindBindingOfTypeAsync(metadata.Type);
    }

    private async ValueTask<ShapeBinding?> FindBindingOfTypeAsync(string shapeType)
    {
        if (_resolvers.Length == 0)
        {
            return _shapeTable!.FindBindingOfType(shapeType);
        }

        for (var name = shapeType; ;)
        {
            if (await ResolveAsync(name) is { } binding)
            {
                return binding;
            }

            var delimiter = name.LastIndexOf("__", StringComparison.Ordinal);
            if (delimiter < 0)
            {
                return null;
            }

            name = name[..delimiter];
        }
    }

    private async ValueTask<ShapeBinding?> ResolveAsync(string name)
    {
        foreach (var resolver in _resolvers)
        {
            if (await resolver.GetShapeBindingAsync(name) is { } binding)
            {
                return binding;
            }
        }

        return _shapeTable!.FindBinding(name);
    }

    private async Task FinalizeAsync(IShapeDisplayEvents displayEvents, ShapeDisplayContext context)
    {
        try
        {
            await displayEvents.DisplayingFinalizedAsync(context);
        }
        catch (Exception ex)
        {
            // Must not hide the error that is on its way.
            _logger.LogError(ex, "{Events} failed at the end of displaying '{ShapeType}'", displayEvents.GetType(), context.Shape.Metadata.Type);
        }
    }
}
