using OrchardCore.Liquid;
using OrchardCore.Templates.Models;
using OrchardCore.Templates.Services;

namespace OrchardCore.Templates.Recipes;

/// <summary>The step <c>AdminTemplates</c>. A template with an error stops the recipe.</summary>
public sealed class AdminTemplateStep : TemplateStepBase<AdminTemplatesDocument>
{
    public AdminTemplateStep(AdminTemplatesManager templates, ILiquidTemplateManager liquid) : base("AdminTemplates", templates, liquid)
    {
    }
}
