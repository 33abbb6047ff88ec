using OrchardCore.Users.Models;
using YesSql.Indexes;

namespace OrchardCore.Users.Indexes;

public class UserIndex : MapIndex
{
    public long DocumentId { get; set; }

    public string UserId { get; set; } = string.Empty;

    public string? NormalizedUserName { get; set; }

    public string? NormalizedEmail { get; set; }

    public bool IsEnabled { get; set; }

    public bool IsLockoutEnabled { get; set; }

    public DateTime? LockoutEndUtc { get; set; }

    public int AccessFailedCount { get; set; }
}

/// <summary>One row for every role of a user. Orchard Core's counts the users of a role instead.</summary>
public class UserByRoleNameIndex : MapIndex
{
    public string RoleName { get; set; } = string.Empty;
}

public class UserByClaimIndex : MapIndex
{
    public string ClaimType { get; set; } = string.Empty;

    public string ClaimValue { get; set; } = string.Empty;
}

public sealed class UserIndexProvider : IndexProvider<User>
{
    public override void Describe(DescribeContext<User> context)
    {
        context.For<UserIndex>().Map(user => new UserIndex
        {
            UserId = user.UserId,
            NormalizedUserName = user.NormalizedUserName,
            NormalizedEmail = user.NormalizedEmail,
            IsEnabled = user.IsEnabled,
            IsLockoutEnabled = user.IsLockoutEnabled,
            LockoutEndUtc = user.LockoutEndUtc,
            AccessFailedCount = user.AccessFailedCount,
        });

        context.For<UserByRoleNameIndex>().Map(user => user.RoleNames.Select(role => new UserByRoleNameIndex { RoleName = role.ToUpperInvariant() }));

        context.For<UserByClaimIndex>().Map(user => user.UserClaims.Select(claim => new UserByClaimIndex { ClaimType = claim.ClaimType, ClaimValue = claim.ClaimValue }));
    }
}
