using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Admin;

/// <summary>Gives admin actions their routes under the admin prefix and their check of access.</summary>
internal sealed class AdminRouteConvention : IApplicationModelConvention
{
    private const string DefaultTemplate = "{area}/{controller}/{action}/{id?}";
    private const string AdminControllerName = "Admin";

    private readonly string _prefix;

    public AdminRouteConvention(string prefix)
    {
        _prefix = prefix;
    }

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            var ofController = controller.Attributes.OfType<AdminAttribute>().FirstOrDefault();
            if (ofController is null && controller.ControllerName == AdminControllerName)
            {
                ofController = new AdminAttribute();
            }

            foreach (var action in controller.Actions)
            {
                var admin = action.Attributes.OfType<AdminAttribute>().FirstOrDefault() ?? ofController;
                if (admin is not null)
                {
                    Apply(admin, controller, action);
                }
            }
        }
    }

    private void Apply(AdminAttribute admin, ControllerModel controller, ActionModel action)
    {
        action.Filters.Add(new AdminAccessFilter());
        var hasOwnRoute = controller.Selectors.Any(selector => selector.AttributeRouteModel is not null);
        foreach (var selector in action.Selectors)
        {
            TakeFromAddress(action, admin.Template);
            if (!selector.EndpointMetadata.OfType<AdminAttribute>().Any())
            {
                selector.EndpointMetadata.Add(admin);
            }

            if (selector.AttributeRouteModel is null && !hasOwnRoute)
            {
                selector.AttributeRouteModel = new AttributeRouteModel
                {
                    Template = $"{_prefix}/{Fill(admin.Template ?? DefaultTemplate, controller, action)}".TrimEnd('/'),
                    Name = admin.RouteName is null ? null : Fill(admin.RouteName, controller, action),
                };
            }
        }
    }

    // What the address names is the address's to say: a field of the form, perhaps an empty one, must not stand before it.
    private static void TakeFromAddress(ActionModel action, string? template)
    {
        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo is null
            && template?.Contains($"{{{parameter.Name}}}", StringComparison.OrdinalIgnoreCase) == true
            && (parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType)))
        {
            parameter.BindingInfo = new BindingInfo { BindingSource = BindingSource.Path };
        }
    }

    private static string Fill(string template, ControllerModel controller, ActionModel action)
    {
        var area = controller.RouteValues.TryGetValue("area", out var name) ? name : controller.ControllerType.Assembly.GetName().Name;
        return template
            .Replace("{area}", area, StringComparison.OrdinalIgnoreCase)
            .Replace("{controller}", controller.ControllerName, StringComparison.OrdinalIgnoreCase)
            .Replace("{action}", action.ActionName, StringComparison.OrdinalIgnoreCase);
    }
}
