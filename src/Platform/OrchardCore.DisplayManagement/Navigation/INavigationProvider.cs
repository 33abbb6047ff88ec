using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Navigation;

/// <summary>Adds items to menus. Stands in for INavigationProvider.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}

/// <summary>Adds items to the menu of one name. Stands in for NamedNavigationProvider.</summary>
public abstract class NamedNavigationProvider : INavigationProvider
{
    protected readonly string Name;

    protected NamedNavigationProvider(string name)
    {
        Name = name;
    }

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        return name.Equals(Name, StringComparison.OrdinalIgnoreCase) ? BuildAsync(builder) : ValueTask.CompletedTask;
    }

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}

/// <summary>Adds items to the admin's menu. Stands in for AdminNavigationProvider.</summary>
public abstract class AdminNavigationProvider : NamedNavigationProvider
{
    protected AdminNavigationProvider()
        : base(NavigationConstants.AdminId)
    {
    }
}

/// <summary>Builds menus from the providers. Stands in for INavigationManager.</summary>
public interface INavigationManager
{
    /// <summary>The items the current user may see, in order, with their URLs.</summary>
    Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context);
}
