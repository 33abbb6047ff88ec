using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.Users.AuditTrail.Models;
using OrchardCore.Users.AuditTrail.Services;
using OrchardCore.Users.Events;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.AuditTrail.Handlers;

/// <summary>Records signing in and what happens to accounts.</summary>
public sealed class AuditTrailUserHandler : UserEventHandlerBase, ILoginFormEvent
{
    private readonly IServiceProvider _services;
    private readonly CurrentActor _actor;
    private readonly Dictionary<string, User> _before = new(StringComparer.Ordinal);

    public AuditTrailUserHandler(IServiceProvider services, CurrentActor actor)
    {
        _services = services;
        _actor = actor;
    }

    public Task LoggedInAsync(IUser user) => RecordAsync(UserAuditTrailEventConfiguration.LoggedIn, user, isOwn: true);

    public Task LoggingInFailedAsync(string userName) => RecordAsync(UserAuditTrailEventConfiguration.LogInFailed, null, userName, null, userName, []);

    public Task LoggingInFailedAsync(IUser user)
    {
        var account = (User)user;
        return RecordAsync(UserAuditTrailEventConfiguration.LogInFailed, account.UserId, account.UserName, null, account.UserName, []);
    }

    public override Task CreatedAsync(UserCreateContext context) => RecordAsync(UserAuditTrailEventConfiguration.Created, context.User);

    public override Task DeletedAsync(UserDeleteContext context) => RecordAsync(UserAuditTrailEventConfiguration.Deleted, context.User);

    public override Task EnabledAsync(UserContext context) => RecordAsync(UserAuditTrailEventConfiguration.Enabled, context.User);

    public override Task DisabledAsync(UserContext context) => RecordAsync(UserAuditTrailEventConfiguration.Disabled, context.User);

    public override async Task UpdatingAsync(UserUpdateContext context)
    {
        // The account in the event is changed already; the stored one still is as it was.
        if (context.User is User user && !_before.ContainsKey(user.UserId))
        {
            await using var session = _services.GetRequiredService<IStore>().CreateSession();
            if (await session.Query<User, UserIndex>(x => x.UserId == user.UserId).FirstOrDefaultAsync() is { } stored)
            {
                _before[user.UserId] = stored;
            }
        }
    }

    public override async Task UpdatedAsync(UserUpdateContext context)
    {
        if (context.User is not User after || !_before.Remove(after.UserId, out var before))
        {
            return;
        }

        var changes = Changes((nameof(User.UserName), before.UserName, after.UserName), (nameof(User.Email), before.Email, after.Email));
        await RecordAsync(UserAuditTrailEventConfiguration.Updated, after, changes);
        var roles = Changes((nameof(User.RoleNames), Names(before.RoleNames), Names(after.RoleNames)));
        await RecordAsync(UserAuditTrailEventConfiguration.RolesChanged, after, roles);
        if (before.PasswordHash != after.PasswordHash)
        {
            await RecordAsync(UserAuditTrailEventConfiguration.PasswordChanged, after);
        }

        if (after.LockoutEndUtc is not null && after.LockoutEndUtc != before.LockoutEndUtc)
        {
            await RecordAsync(UserAuditTrailEventConfiguration.LogInIsLockedOut, after);
        }
    }

    private static List<AuditTrailUserChange> Changes(params (string Property, string? Before, string? After)[] values) => values
        .Where(x => (x.Before ?? "") != (x.After ?? ""))
        .Select(x => new AuditTrailUserChange { Property = x.Property, Before = x.Before ?? "", After = x.After ?? "" })
        .ToList();

    private static string Names(IEnumerable<string> roles) => string.Join(", ", roles.Order(StringComparer.OrdinalIgnoreCase));

    private Task RecordAsync(string name, User user, List<AuditTrailUserChange> changes)
        => changes.Count == 0 ? Task.CompletedTask : RecordAsync(name, user.UserId, user.UserName, _actor.UserId, _actor.UserName, changes);

    private Task RecordAsync(string name, IUser user, bool isOwn = false)
    {
        var account = (User)user;
        return isOwn
            ? RecordAsync(name, account.UserId, account.UserName, account.UserId, account.UserName, [])
            : RecordAsync(name, account.UserId, account.UserName, _actor.UserId, _actor.UserName, []);
    }

    private Task RecordAsync(string name, string? userId, string? userName, string? actorId, string? actorName, List<AuditTrailUserChange> changes)
        => _services.GetRequiredService<IAuditTrailManager>().RecordEventAsync(new AuditTrailContext<AuditTrailUserEvent>(
            name, UserAuditTrailEventConfiguration.User, userId, actorId, actorName, new AuditTrailUserEvent { UserId = userId, UserName = userName, Changes = changes }));
}
