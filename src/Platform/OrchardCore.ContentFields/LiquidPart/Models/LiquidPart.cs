using OrchardCore.ContentManagement;

namespace OrchardCore.Liquid.Models;

public class LiquidPart : ContentPart
{
    public string? Liquid { get; set; }
}
