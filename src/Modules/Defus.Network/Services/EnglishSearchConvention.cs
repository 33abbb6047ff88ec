using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Defus.Network.Services;

/// <summary>
/// Gives the search page an English address beside its own: /en/search. Links of the English page lead to English ones, because the
/// language is a value of the route.
/// </summary>
public sealed class EnglishSearchConvention : IActionModelConvention
{
    private const string Search = "Search";
    private const string Module = "OrchardCore.Search";
    private const string Language = "{culture:regex(^" + SitePages.English + "$)}/";

    public void Apply(ActionModel action)
    {
        if (action.Controller.ControllerName != Search || action.Controller.ControllerType.Namespace?.StartsWith(Module, StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var selector in action.Selectors.Where(selector => selector.AttributeRouteModel?.Template is not null).ToList())
        {
            // Tried first, so that links fall back to the German address only where no language is given.
            action.Selectors.Add(new SelectorModel(selector)
            {
                AttributeRouteModel = new AttributeRouteModel(selector.AttributeRouteModel!) { Template = Language + selector.AttributeRouteModel!.Template, Order = -1 },
            });
        }
    }
}
