using Fluid;
using Fluid.Values;
using OrchardCore.Liquid;

namespace OrchardCore.Shortcodes.Services;

/// <summary>shortcode: replaces the shortcodes of a text.</summary>
internal sealed class ShortcodeFilter : ILiquidFilter
{
    private readonly IShortcodeService _shortcodeService;

    public ShortcodeFilter(IShortcodeService shortcodeService)
    {
        _shortcodeService = shortcodeService;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(await _shortcodeService.ProcessAsync(input.ToStringValue()));
}
