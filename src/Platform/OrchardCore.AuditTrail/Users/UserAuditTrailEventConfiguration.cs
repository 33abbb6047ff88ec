using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services.Models;

namespace OrchardCore.Users.AuditTrail.Services;

/// <summary>The events of accounts.</summary>
public sealed class UserAuditTrailEventConfiguration : IConfigureOptions<AuditTrailOptions>
{
    public const string User = nameof(User);
    public const string LoggedIn = nameof(LoggedIn);
    public const string LogInFailed = nameof(LogInFailed);
    public const string LogInIsLockedOut = nameof(LogInIsLockedOut);
    public const string Enabled = nameof(Enabled);
    public const string Disabled = nameof(Disabled);
    public const string Created = nameof(Created);
    public const string Updated = nameof(Updated);
    public const string RolesChanged = nameof(RolesChanged);
    public const string PasswordChanged = nameof(PasswordChanged);
    public const string Deleted = nameof(Deleted);

    public void Configure(AuditTrailOptions options) => options.For<UserAuditTrailEventConfiguration>(User, S => S["Account"])
        .WithEvent(LoggedIn, S => S["Signed in"], S => S["Somebody signed in."], true)
        .WithEvent(LogInFailed, S => S["Sign-in failed"], S => S["Somebody tried to sign in with a wrong name or password."], true)
        .WithEvent(LogInIsLockedOut, S => S["Locked"], S => S["An account was locked after too many attempts."], true)
        .WithEvent(Enabled, S => S["Enabled"], S => S["An account was enabled."], true)
        .WithEvent(Disabled, S => S["Disabled"], S => S["An account was disabled."], true)
        .WithEvent(Created, S => S["Created"], S => S["An account was created."], true)
        .WithEvent(Updated, S => S["Changed"], S => S["The name or address of an account was changed."], true)
        .WithEvent(RolesChanged, S => S["Roles changed"], S => S["The roles of an account were changed."], true)
        .WithEvent(PasswordChanged, S => S["Password changed"], S => S["The password of an account was changed."], true)
        .WithEvent(Deleted, S => S["Deleted"], S => S["An account was deleted."], true);
}
