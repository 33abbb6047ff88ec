using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Implementation;

internal sealed class DefaultHtmlDisplay : IHtmlDisplay
{
    private readonly IShapeDisplayEvents[] _events;
    private readonly IShapeBindingResolver[] _resolvers;
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

    public async Task<IHtmlContent> ExecuteAsync(DisplayContext context)
    {
        var metadata = context.Value.Metadata;
        if (string.IsNullOrEmpty(metadata.Type))
        {
            return context.Value as IHtmlContent ?? metadata.ChildContent ?? HtmlString.Empty;
        }

        _shapeTable ??= await _themeManager.GetShapeTableAsync(_shapeTableManager);
        var descriptor = _shapeTable.FindDescriptor(metadata.Type);
        var displayContext = new ShapeDisplayContext
        {
            Shape = context.Value,
            DisplayContext = context,
            ServiceProvider = context.ServiceProvider,
        };

        try
        {
            await RaiseDisplayingAsync(displayContext, descriptor, metadata);
            if (displayContext.ChildContent is null)
            {
                displayContext.ChildContent = await RenderAsync(displayContext, descriptor, metadata);
            }

            metadata.ChildContent = displayContext.ChildContent;
            if (metadata.HasWrappers || descriptor is { Wrappers.Count: > 0 })
            {
                await WrapAsync(displayContext, descriptor, metadata);
            }

            await RaiseDisplayedAsync(displayContext, descriptor, metadata);
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

    private async Task RaiseDisplayingAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        foreach (var displayEvents in _events)
        {
            await displayEvents.DisplayingAsync(context);
        }

        if (descriptor is { DisplayingAsync.Count: > 0 })
        {
            foreach (var handler in descriptor.DisplayingAsync)
            {
                await handler(context);
            }
        }

        var handlers = metadata.Displaying;
        for (var i = 0; i < handlers.Count; i++)
        {
            handlers[i](context);
        }
    }

    private async Task<IHtmlContent> RenderAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        var binding = await FindBindingAsync(metadata)
            ?? throw new InvalidOperationException($"There is no template for the shape type '{metadata.Type}'.");

        if (descriptor is { ProcessingAsync.Count: > 0 })
        {
            foreach (var handler in descriptor.ProcessingAsync)
            {
                await handler(context);
            }
        }

        var processing = metadata.ProcessingAsync;
        for (var i = 0; i < processing.Count; i++)
        {
            await processing[i](context.Shape);
        }

        context.DisplayContext.HtmlFieldPrefix = metadata.Prefix ?? string.Empty;
        return await binding.BindingAsync(context.DisplayContext) ?? HtmlString.Empty;
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

    private async Task RaiseDisplayedAsync(ShapeDisplayContext context, ShapeDescriptor? descriptor, ShapeMetadata metadata)
    {
        foreach (var displayEvents in _events)
        {
            await displayEvents.DisplayedAsync(context);
        }

        if (descriptor is { DisplayedAsync.Count: > 0 })
        {
            foreach (var handler in descriptor.DisplayedAsync)
            {
                await handler(context);
            }
        }

        var handlers = metadata.Displayed;
        for (var i = 0; i < handlers.Count; i++)
        {
            handlers[i](context);
        }
    }

    // The alternate added last is tried first; then the type with its fallbacks.
    private ValueTask<ShapeBinding?> FindBindingAsync(ShapeMetadata metadata)
    {
        if (_resolvers.Length > 0)
        {
            return FindResolvedBindingAsync(metadata);
        }

        if (metadata.HasAlternates)
        {
            var alternates = metadata.Alternates;
            for (var i = alternates.Count - 1; i >= 0; i--)
            {
                if (_shapeTable!.FindBinding(alternates[i]) is { } binding)
                {
                    return ValueTask.FromResult<ShapeBinding?>(binding);
                }
            }
        }

        return ValueTask.FromResult(_shapeTable!.FindBindingOfType(metadata.Type));
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
