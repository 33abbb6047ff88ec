using OrchardCore.Entities;

namespace OrchardCore.Users.Models;

/// <summary>What others see of an account; a section of its properties.</summary>
public class UserProfile
{
    public string? DisplayName { get; set; }
}

public static class UserProfileExtensions
{
    /// <summary>The display name, else the user name.</summary>
    public static string GetDisplayName(this User user)
        => user.TryGet<UserProfile>(out var profile) && !string.IsNullOrWhiteSpace(profile.DisplayName) ? profile.DisplayName : user.UserName;

    /// <summary>Whether the account is locked at this moment, after too many wrong passwords.</summary>
    public static bool IsLockedOut(this User user, DateTime utcNow) => user.IsLockoutEnabled && user.LockoutEndUtc > utcNow;
}
