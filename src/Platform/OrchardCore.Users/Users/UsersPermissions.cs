using OrchardCore.Security.Permissions;

namespace OrchardCore.Users;

public static class UsersPermissions
{
    public static readonly Permission ManageUsers = new("ManageUsers", "Manage all accounts and how people sign in", isSecurityCritical: true);

    public static readonly Permission ViewUsers = new("View Users", "View accounts", [ManageUsers]);

    public static readonly Permission EditUsers = new("EditUsers", "Edit any account", [ManageUsers], isSecurityCritical: true);

    public static readonly Permission DeleteUsers = new("DeleteUsers", "Delete any account", [ManageUsers], isSecurityCritical: true);

    public static readonly Permission ListUsers = new("ListUsers", "List accounts", [EditUsers, DeleteUsers]);

    public static readonly Permission AssignRoleToUsers = new("AssignRoleToUsers", "Give accounts any role", isSecurityCritical: true);

    public static readonly Permission DisableTwoFactorAuthenticationForUsers
        = new("DisableTwoFactorAuthenticationForUsers", "Switch off two-factor authentication of any account", [ManageUsers], isSecurityCritical: true);

    public static readonly Permission EditOwnUser = new("ManageOwnUserInformation", "Edit the own account", [EditUsers]);

    public static Permission CreateEditUsersInRolePermission(string roleName)
        => new($"EditUsersInRole_{roleName}", $"Edit accounts with the role {roleName}", [EditUsers], isSecurityCritical: true);

    public static Permission CreateDeleteUsersInRolePermission(string roleName)
        => new($"DeleteUsersInRole_{roleName}", $"Delete accounts with the role {roleName}", [DeleteUsers], isSecurityCritical: true);

    public static Permission CreateListUsersInRolePermission(string roleName)
        => new($"ListUsersInRole_{roleName}", $"List accounts with the role {roleName}", [ListUsers]);

    public static Permission CreateAssignRoleToUsersPermission(string roleName)
        => new($"AssignRoleToUsers_{roleName}", $"Give accounts the role {roleName}", [AssignRoleToUsers], isSecurityCritical: true);

    public static Permission CreatePermissionForManageUsersInRole(string roleName)
        => new($"ManageUsersInRole_{roleName}", $"Manage accounts with the role {roleName}", [ManageUsers], isSecurityCritical: true);
}
