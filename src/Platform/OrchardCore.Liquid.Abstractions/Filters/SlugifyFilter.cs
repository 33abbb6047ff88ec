using Fluid;
using Fluid.Values;
using OrchardCore.Modules.Services;

namespace OrchardCore.Liquid.Filters;

/// <summary>Text as a slug. As on Orchard Core diacritics are dropped and ß is kept: German slugs replace ä, ö, ü and ß before.</summary>
internal sealed class SlugifyFilter : ILiquidFilter
{
    private readonly ISlugService _slugService;

    public SlugifyFilter(ISlugService slugService)
    {
        _slugService = slugService;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(_slugService.Slugify(input.ToStringValue()));
}
