using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.ContentManagement.Handlers;

internal sealed class ContentPartHandlerResolver : IContentPartHandlerResolver
{
    private readonly Dictionary<string, IList<IContentPartHandler>> _handlers = new(StringComparer.Ordinal);
    private readonly ContentOptions _options;
    private readonly IServiceProvider _services;

    public ContentPartHandlerResolver(IOptions<ContentOptions> options, IServiceProvider services)
    {
        _options = options.Value;
        _services = services;
    }

    public IList<IContentPartHandler> GetHandlers(string partName)
    {
        if (!_handlers.TryGetValue(partName, out var handlers))
        {
            _handlers[partName] = handlers = _options.ContentPartOptionsLookup.TryGetValue(partName, out var option)
                ? option.Handlers.Select(x => (IContentPartHandler)_services.GetRequiredService(x)).ToArray()
                : [];
        }

        return handlers;
    }
}

internal sealed class ContentFieldHandlerResolver : IContentFieldHandlerResolver
{
    private readonly Dictionary<string, IList<IContentFieldHandler>> _handlers = new(StringComparer.Ordinal);
    private readonly ContentOptions _options;
    private readonly IServiceProvider _services;

    public ContentFieldHandlerResolver(IOptions<ContentOptions> options, IServiceProvider services)
    {
        _options = options.Value;
        _services = services;
    }

    public IList<IContentFieldHandler> GetHandlers(string fieldName)
    {
        if (!_handlers.TryGetValue(fieldName, out var handlers))
        {
            _handlers[fieldName] = handlers = _options.ContentFieldOptionsLookup.TryGetValue(fieldName, out var option)
                ? option.Handlers.Select(x => (IContentFieldHandler)_services.GetRequiredService(x)).ToArray()
                : [];
        }

        return handlers;
    }
}
