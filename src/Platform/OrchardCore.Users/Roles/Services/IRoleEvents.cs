namespace OrchardCore.Security;

public interface IRoleCreatedEventHandler
{
    Task RoleCreatedAsync(string roleName);
}

public interface IRoleRemovedEventHandler
{
    Task RoleRemovedAsync(string roleName);
}
