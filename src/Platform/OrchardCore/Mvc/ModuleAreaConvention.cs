using Microsoft.AspNetCore.Mvc.ApplicationModels;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.Mvc;

/// <summary>Puts every controller into the area of its module unless it names one itself.</summary>
internal sealed class ModuleAreaConvention : IControllerModelConvention
{
    private readonly ITypeFeatureProvider _types;

    public ModuleAreaConvention(ITypeFeatureProvider types)
    {
        _types = types;
    }

    public void Apply(ControllerModel controller)
    {
        if (!controller.RouteValues.ContainsKey("area"))
        {
            controller.RouteValues["area"] = _types.GetFeatureForDependency(controller.ControllerType).Extension.Id;
        }
    }
}
