using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

/// <summary>Builds an item of a menu. Stands in for NavigationItemBuilder.</summary>
public class NavigationItemBuilder : NavigationBuilder
{
    private readonly MenuItem _item;

    public NavigationItemBuilder()
    {
        _item = new MenuItem();
    }

    public NavigationItemBuilder(MenuItem existingItem)
    {
        _item = existingItem;
    }

    public NavigationItemBuilder MenuName(string name)
    {
        _item.MenuName = name;
        return this;
    }

    public NavigationItemBuilder Caption(LocalizedString caption)
    {
        _item.Text = caption;
        return this;
    }

    public NavigationItemBuilder Position(string? position)
    {
        _item.Position = position;
        return this;
    }

    public NavigationItemBuilder Priority(int priority)
    {
        _item.Priority = priority;
        return this;
    }

    public NavigationItemBuilder Url(string? url)
    {
        _item.Url = url;
        return this;
    }

    public NavigationItemBuilder Target(string? target)
    {
        _item.Target = target;
        return this;
    }

    public NavigationItemBuilder Culture(string? culture)
    {
        _item.Culture = culture;
        return this;
    }

    public NavigationItemBuilder Id(string? id)
    {
        _item.Id = id;
        return this;
    }

    public NavigationItemBuilder AddClass(string className)
    {
        if (!_item.Classes.Contains(className))
        {
            _item.Classes.Add(className);
        }

        return this;
    }

    public NavigationItemBuilder RemoveClass(string className)
    {
        _item.Classes.Remove(className);
        return this;
    }

    public NavigationItemBuilder LinkToFirstChild(bool value)
    {
        _item.LinkToFirstChild = value;
        return this;
    }

    public NavigationItemBuilder LocalNav()
    {
        return Local(true);
    }

    public NavigationItemBuilder Local(bool value)
    {
        _item.LocalNav = value;
        return this;
    }

    public NavigationItemBuilder Permission(Permission permission)
    {
        _item.Permissions.Add(permission);
        return this;
    }

    public NavigationItemBuilder Permissions(IEnumerable<Permission> permissions)
    {
        _item.Permissions.AddRange(permissions);
        return this;
    }

    /// <summary>What the permissions are checked on, such as a content item.</summary>
    public NavigationItemBuilder Resource(object? resource)
    {
        _item.Resource = resource;
        return this;
    }

    public NavigationItemBuilder Action(RouteValueDictionary? values)
    {
        _item.RouteValues = values is null ? null : new RouteValueDictionary(values);
        return this;
    }

    public NavigationItemBuilder Action(string actionName)
    {
        return Action(actionName, null, null, null);
    }

    public NavigationItemBuilder Action(string actionName, string controllerName)
    {
        return Action(actionName, controllerName, null, null);
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, object values)
    {
        return Action(actionName, controllerName, null, new RouteValueDictionary(values));
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, RouteValueDictionary values)
    {
        return Action(actionName, controllerName, null, values);
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName)
    {
        return Action(actionName, controllerName, areaName, null);
    }

    public NavigationItemBuilder Action(string actionName, string? controllerName, string? areaName, RouteValueDictionary? values)
    {
        var route = new RouteValueDictionary(values) { ["action"] = actionName };
        if (!string.IsNullOrEmpty(controllerName))
        {
            route["controller"] = controllerName;
        }

        if (!string.IsNullOrEmpty(areaName))
        {
            route["area"] = areaName;
        }

        _item.RouteValues = route;
        return this;
    }

    public override List<MenuItem> Build()
    {
        _item.Items = base.Build();
        return [_item];
    }
}
