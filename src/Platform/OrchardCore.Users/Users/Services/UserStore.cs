using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>Keeps the accounts of ASP.NET Core Identity as documents.</summary>
public sealed partial class UserStore : IUserStore<IUser>
{
    private readonly ISession _session;
    private readonly IUserIdGenerator _userIdGenerator;
    private readonly ILookupNormalizer _normalizer;
    private readonly IDocumentManager<RolesDocument> _roles;
    private readonly IdentityErrorDescriber _errors;
    private readonly IDataProtector _protector;
    private readonly IEnumerable<IUserEventHandler> _handlers;

    public UserStore(
        ISession session,
        IUserIdGenerator userIdGenerator,
        ILookupNormalizer normalizer,
        IDocumentManager<RolesDocument> roles,
        IdentityErrorDescriber errors,
        IDataProtectionProvider dataProtection,
        IEnumerable<IUserEventHandler> handlers)
    {
        _protector = dataProtection.CreateProtector("OrchardCore.Users.UserStore.Tokens");
        _session = session;
        _userIdGenerator = userIdGenerator;
        _normalizer = normalizer;
        _roles = roles;
        _errors = errors;
        _handlers = handlers;
    }

    public async Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken)
    {
        var account = (User)user;
        if (await FindUnknownRoleAsync(account) is { } unknown)
        {
            return IdentityResult.Failed(_errors.InvalidRoleName(unknown));
        }

        if (string.IsNullOrEmpty(account.UserId))
        {
            account.UserId = _userIdGenerator.GenerateUniqueId(user);
        }

        var context = new UserCreateContext(user);
        foreach (var handler in _handlers)
        {
            await handler.CreatingAsync(context);
        }

        if (context.Cancel)
        {
            return IdentityResult.Failed(_errors.DefaultError());
        }

        await _session.SaveAsync(account, cancellationToken: cancellationToken);
        foreach (var handler in _handlers)
        {
            await handler.CreatedAsync(context);
        }

        return IdentityResult.Success;
    }

    /// <summary>Fails when somebody else has changed the account since it was read; then nothing of the session is kept.</summary>
    public async Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken)
    {
        var context = new UserUpdateContext(user);
        foreach (var handler in _handlers)
        {
            await handler.UpdatingAsync(context);
        }

        if (context.Cancel)
        {
            return IdentityResult.Failed(_errors.DefaultError());
        }

        try
        {
            await _session.SaveAsync(user, checkConcurrency: true, cancellationToken: cancellationToken);
            await _session.FlushAsync(cancellationToken);
        }
        catch (ConcurrencyException exception) when (exception.Document.Id == ((User)user).Id)
        {
            return IdentityResult.Failed(_errors.ConcurrencyFailure());
        }

        foreach (var handler in _handlers)
        {
            await handler.UpdatedAsync(context);
        }

        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken)
    {
        var context = new UserDeleteContext(user);
        foreach (var handler in _handlers)
        {
            await handler.DeletingAsync(context);
        }

        if (context.Cancel)
        {
            return IdentityResult.Failed(_errors.DefaultError());
        }

        _session.Delete(user);
        foreach (var handler in _handlers)
        {
            await handler.DeletedAsync(context);
        }

        return IdentityResult.Success;
    }

    public async Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
        => await _session.Query<User, UserIndex>(index => index.UserId == userId).FirstOrDefaultAsync(cancellationToken);

    public async Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
        => await _session.Query<User, UserIndex>(index => index.NormalizedUserName == normalizedUserName).FirstOrDefaultAsync(cancellationToken);

    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(((User)user).UserId);

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(((User)user).NormalizedUserName);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken)
        => Set(() => ((User)user).UserName = userName ?? string.Empty);

    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken)
        => Set(() => ((User)user).NormalizedUserName = normalizedName);

    public void Dispose()
    {
        // The session belongs to the scope.
    }

    private async Task<string?> FindUnknownRoleAsync(User user)
    {
        var roles = await _roles.GetOrCreateImmutableAsync();
        return user.RoleNames.FirstOrDefault(role => roles.Find(role) is null);
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
