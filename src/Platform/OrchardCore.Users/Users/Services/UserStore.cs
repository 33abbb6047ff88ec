using Microsoft.AspNetCore.Identity;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>Keeps the accounts of ASP.NET Core Identity as documents.</summary>
public sealed partial class UserStore : IUserStore<IUser>
{
    private readonly ISession _session;
    private readonly IRoleService _roleService;

    public UserStore(ISession session, IRoleService roleService)
    {
        _session = session;
        _roleService = roleService;
    }

    public async Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken)
    {
        var account = (User)user;
        var roles = await _roles.GetOrCreateImmutableAsync();
        if (account.RoleNames.FirstOrDefault(role => roles.Find(role) is null) is { } unknown)
        {
            return IdentityResult.Failed(_errors.InvalidRoleName(unknown));
        }

        if (string.IsNullOrEmpty(account.UserId))
        {
            account.UserId = IdGenerator.GenerateId();
        }

        await _session.SaveAsync(account);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken)
    {
        await _session.SaveAsync(user);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken)
    {
        _session.Delete(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public async Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
        => await _session.Query<User, UserIndex>(index => index.UserId == userId).FirstOrDefaultAsync();

    public async Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
        => await _session.Query<User, UserIndex>(index => index.NormalizedUserName == normalizedUserName).FirstOrDefaultAsync();

    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(((User)user).UserId);

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken)
        => Set(() => ((User)user).UserName = userName ?? string.Empty);

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken)
        => Task.FromResult<string?>(((User)user).NormalizedUserName);

    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken)
        => Set(() => ((User)user).NormalizedUserName = normalizedName ?? string.Empty);

    public void Dispose()
    {
    }

    private static Task Set(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
