using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace OrchardCore.Admin;

/// <summary>The controllers of the administration whose routes all come from <see cref="AdminRouteConvention"/>.</summary>
internal sealed class AdminControllers : ILateControllers
{
    private readonly IOptions<AdminOptions> _options;

    public AdminControllers(IOptions<AdminOptions> options)
    {
        _options = options;
    }

    public string Prefix => _options.Value.AdminUrlPrefix;

    public bool Contains(Type controller)
    {
        var actions = controller.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute)))
            .ToArray();
        var isOfAdmin = controller.Name == "AdminController" || IsMarked(controller) || (actions.Length > 0 && Array.TrueForAll(actions, IsMarked));
        return isOfAdmin && !HasRoute(controller) && !Array.Exists(actions, HasRoute);
    }

    private static bool IsMarked(MemberInfo member)
    {
        return member.IsDefined(typeof(AdminAttribute), inherit: true);
    }

    private static bool HasRoute(MemberInfo member)
    {
        return member.GetCustomAttributes(inherit: true).OfType<IRouteTemplateProvider>().Any(route => route.Template is not null);
    }
}
