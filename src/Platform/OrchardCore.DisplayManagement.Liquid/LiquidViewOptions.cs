namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>Where modules register their own tags.</summary>
public class LiquidViewOptions
{
    public List<Action<LiquidViewParser>> LiquidViewParserConfiguration { get; } = [];
}
