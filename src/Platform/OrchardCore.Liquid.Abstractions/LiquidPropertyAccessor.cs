using Fluid.Values;

namespace OrchardCore.Liquid;

/// <summary>A value whose members are looked up by name when a template asks for them.</summary>
public class LiquidPropertyAccessor
{
    private readonly Func<string, LiquidTemplateContext, Task<FluidValue>> _getter;
    private readonly LiquidTemplateContext _context;

    public LiquidPropertyAccessor(LiquidTemplateContext context, Func<string, LiquidTemplateContext, Task<FluidValue>> getter)
    {
        _getter = getter;
        _context = context;
    }

    public Task<FluidValue> GetValueAsync(string identifier) => _getter(identifier, _context);
}
