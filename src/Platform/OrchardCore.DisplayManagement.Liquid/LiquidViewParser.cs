using Fluid;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Liquid.Tags;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>The parser with Orchard's tags and those of the modules. Stands in for LiquidViewParser.</summary>
public class LiquidViewParser : LiquidParser
{
    public LiquidViewParser(IOptions<LiquidViewOptions> liquidViewOptions, IOptions<FluidParserOptions> fluidParserOptions, IOptions<TemplateOptions> templateOptions)
        : base(fluidParserOptions.Value, templateOptions.Value)
    {
        LayoutTags.Register(this);
        ShapeTags.Register(this);
        HttpTags.Register(this);
        CacheTags.Register(this);
        ResourceTags.Register(this);
        foreach (var configuration in liquidViewOptions.Value.LiquidViewParserConfiguration)
        {
            configuration(this);
        }
    }
}
