using Fluid;
using Fluid.Values;
using OrchardCore.Localization;

namespace OrchardCore.Liquid.Filters;

/// <summary>The names of the site's cultures.</summary>
internal sealed class SupportedCulturesFilter : ILiquidFilter
{
    private readonly ILocalizationService _localizationService;

    public SupportedCulturesFilter(ILocalizationService localizationService)
    {
        _localizationService = localizationService;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var cultures = await _localizationService.GetSupportedCulturesAsync();
        return new ArrayValue([.. cultures.Select(culture => new StringValue(culture))]);
    }
}
