using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>Changes of accounts that must neither get lost nor undo what others change at the same moment, such as a count.</summary>
internal static class AccountChanges
{
    // Of changes at the same moment one gets through with each attempt.
    private const int MostAttempts = 50;

    /// <summary>Reads the account anew in a scope of its own, changes and commits it; once more when somebody else was faster.</summary>
    /// <param name="userId">The account; when there is none, nothing is done.</param>
    /// <param name="change">False when there is nothing to keep. It may run several times.</param>
    public static async Task<IdentityResult> ApplyAsync(string userId, Func<User, bool> change)
    {
        var result = IdentityResult.Success;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await ShellScope.UsingChildScopeAsync(async scope => result = await TryAsync(scope.ServiceProvider, userId, change));
            if (!result.IsConcurrencyFailure())
            {
                break;
            }
        }

        return result;
    }

    public static bool IsConcurrencyFailure(this IdentityResult result)
        => result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure));

    private static async Task<IdentityResult> TryAsync(IServiceProvider services, string userId, Func<User, bool> change)
    {
        var store = services.GetRequiredService<IUserStore<IUser>>();
        if (await store.FindByIdAsync(userId, CancellationToken.None) is not User user || !change(user))
        {
            return IdentityResult.Success;
        }

        var result = await store.UpdateAsync(user, CancellationToken.None);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return result;
    }
}
