using System.Collections.Concurrent;
using Fluid;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.Liquid.Services;

/// <summary>Parsed templates by their text, for the life of the shell.</summary>
internal sealed class LiquidTemplateCache
{
    private const int Capacity = 2000;

    private readonly ConcurrentDictionary<string, IFluidTemplate> _templates = new(StringComparer.Ordinal);
    private readonly LiquidParser _parser;

    public LiquidTemplateCache(LiquidParser parser)
    {
        _parser = parser;
    }

    /// <exception cref="LiquidParseException">The template has an error.</exception>
    public IFluidTemplate Get(string source)
    {
        if (_templates.TryGetValue(source, out var template))
        {
            return template;
        }

        template = _parser.Parse(source);
        if (_templates.Count >= Capacity)
        {
            _templates.Clear();
        }

        _templates[source] = template;
        return template;
    }
}
