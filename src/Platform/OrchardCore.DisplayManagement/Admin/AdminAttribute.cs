using Microsoft.AspNetCore.Http;

namespace OrchardCore.Admin;

/// <summary>
/// Marks controllers and actions as part of the admin: their routes lie under the admin prefix and they need the permission
/// AccessAdminPanel. Stands in for AdminAttribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
public class AdminAttribute : Attribute
{
    public const string NameFromControllerAndAction = "{controller}{action}";

    /// <param name="template">The route below the admin prefix; may contain {area}, {controller} and {action}.</param>
    /// <param name="routeName">The name of the route; may contain {area}, {controller} and {action}.</param>
    public AdminAttribute(string? template = null, string? routeName = null)
    {
        Template = template;
        RouteName = routeName;
    }

    public string? Template { get; set; }

    public string? RouteName { get; set; }

    /// <summary>Makes the request one of the admin.</summary>
    public static void Apply(HttpContext context)
    {
        context.Items[typeof(AdminAttribute)] = true;
    }

    /// <summary>Whether the request is one of the admin.</summary>
    public static bool IsApplied(HttpContext context)
    {
        return context.GetEndpoint()?.Metadata.GetMetadata<AdminAttribute>() is not null || context.Items.ContainsKey(typeof(AdminAttribute));
    }
}
