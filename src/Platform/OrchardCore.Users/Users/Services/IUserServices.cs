using System.Security.Claims;

namespace OrchardCore.Users.Services;

/// <summary>Adds claims to the principal of a user who signs in.</summary>
public interface IUserClaimsProvider
{
    Task GenerateAsync(IUser user, ClaimsIdentity claims);
}

/// <summary>Makes the ids of new users.</summary>
public interface IUserIdGenerator
{
    string GenerateUniqueId(IUser user);
}

/// <summary>Accounts. Errors are reported by field and leave everything as it was.</summary>
public interface IUserService
{
    Task<IUser?> AuthenticateAsync(string usernameOrEmail, string password, Action<string, string> reportError);

    Task<IUser?> CreateUserAsync(IUser user, string? password, Action<string, string> reportError);

    Task<bool> ChangeEmailAsync(IUser user, string newEmail, Action<string, string> reportError);

    Task<bool> ChangePasswordAsync(IUser user, string currentPassword, string newPassword, Action<string, string> reportError);

    Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal);

    Task<IUser?> GetUserAsync(string usernameOrEmail);

    Task<IUser?> GetUserByUniqueIdAsync(string userId);

    Task<bool> ResetPasswordAsync(string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError);

    Task<ClaimsPrincipal> CreatePrincipalAsync(IUser user);

    Task<bool> EnableAsync(IUser user);

    Task<bool> DisableAsync(IUser user);
}
