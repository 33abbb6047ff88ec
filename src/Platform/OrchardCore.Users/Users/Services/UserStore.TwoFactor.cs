using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Two-factor authentication: the key of the app is kept encrypted, recovery codes as hashes only.</summary>
public sealed partial class UserStore
    : IUserTwoFactorStore<IUser>, IUserAuthenticatorKeyStore<IUser>, IUserTwoFactorRecoveryCodeStore<IUser>, IUserAuthenticationTokenStore<IUser>
{
    private const string OwnProvider = "[OrchardCoreUserStore]";
    private const string AuthenticatorKey = "AuthenticatorKey";
    private const string RecoveryCodes = "RecoveryCodes";
    private const char Separator = ';';

    public Task SetTwoFactorEnabledAsync(IUser user, bool enabled, CancellationToken cancellationToken) => Set(() => ((User)user).TwoFactorEnabled = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(((User)user).TwoFactorEnabled);

    public Task SetAuthenticatorKeyAsync(IUser user, string key, CancellationToken cancellationToken)
        => SetTokenAsync(user, OwnProvider, AuthenticatorKey, key, cancellationToken);

    public Task<string?> GetAuthenticatorKeyAsync(IUser user, CancellationToken cancellationToken)
        => GetTokenAsync(user, OwnProvider, AuthenticatorKey, cancellationToken);

    public Task ReplaceCodesAsync(IUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
        => SetHashesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public async Task<bool> RedeemCodeAsync(IUser user, string code, CancellationToken cancellationToken)
    {
        var hashes = await GetHashesAsync(user, cancellationToken);
        if (!hashes.Contains(Hash(code)))
        {
            return false;
        }

        await SetHashesAsync(user, hashes.Where(hash => hash != Hash(code)), cancellationToken);
        return true;
    }

    public async Task<int> CountCodesAsync(IUser user, CancellationToken cancellationToken) => (await GetHashesAsync(user, cancellationToken)).Length;

    public Task SetTokenAsync(IUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
        => Set(() =>
        {
            var account = (User)user;
            account.UserTokens = [.. account.UserTokens.Where(token => !IsToken(token, loginProvider, name))];
            if (value is not null)
            {
                account.UserTokens.Add(new UserToken { LoginProvider = loginProvider, Name = name, Value = _protector.Protect(value) });
            }
        });

    public Task RemoveTokenAsync(IUser user, string loginProvider, string name, CancellationToken cancellationToken)
        => SetTokenAsync(user, loginProvider, name, null, cancellationToken);

    /// <summary>Null also when the key ring that encrypted the value is gone: then the app has to be set up anew.</summary>
    public Task<string?> GetTokenAsync(IUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var token = ((User)user).UserTokens.FirstOrDefault(token => IsToken(token, loginProvider, name));
        try
        {
            return Task.FromResult(token is null ? null : _protector.Unprotect(token.Value));
        }
        catch (CryptographicException)
        {
            return Task.FromResult<string?>(null);
        }
    }

    private async Task<string[]> GetHashesAsync(IUser user, CancellationToken cancellationToken)
        => (await GetTokenAsync(user, OwnProvider, RecoveryCodes, cancellationToken))?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Task SetHashesAsync(IUser user, IEnumerable<string> hashes, CancellationToken cancellationToken)
        => SetTokenAsync(user, OwnProvider, RecoveryCodes, string.Join(Separator, hashes), cancellationToken);

    private static string Hash(string code)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    private static bool IsToken(UserToken token, string loginProvider, string name) => token.LoginProvider == loginProvider && token.Name == name;
}
