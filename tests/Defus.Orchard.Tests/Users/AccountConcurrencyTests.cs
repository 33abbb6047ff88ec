using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>What happens to an account at the same moment: nothing is lost, and nothing comes back.</summary>
public sealed class AccountConcurrencyTests : IClassFixture<SqliteSite>
{
    private const int LockedAfter = 5;
    private readonly SqliteSite _site;

    public AccountConcurrencyTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task SignIn_WrongManyTimesAtOnce_CountsEachAsWithANameThatNobodyHas()
    {
        var name = await _site.CreateUserAsync();

        var (known, unknown) = (await TryAtOnceAsync(name, 2 * LockedAfter), await TryAtOnceAsync("niemand", 2 * LockedAfter));

        Assert.Equal(unknown, known);
        Assert.Equal(LockedAfter + 1, known.Count(answer => answer.Contains("Zu viele Versuche", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fail_AccountReadBeforeOthersFailed_CountsOnTopAndIsLockedWithThem()
    {
        var name = await _site.CreateUserAsync();
        await ReadAsync(name, async (users, user) =>
        {
            await ReadAsync(name, (others, other) => others.AccessFailedAsync(other));
            await users.AccessFailedAsync(user);
            Assert.Equal(2, (await _site.FindUserAsync(name))!.AccessFailedCount);

            for (var i = 2; i < LockedAfter; i++)
            {
                await ReadAsync(name, (others, other) => others.AccessFailedAsync(other));
            }

            // The right password comes too late.
            Assert.False(await users.CheckPasswordAsync(user, Visitors.Password));
            Assert.True(await users.IsLockedOutAsync(user));
        });
    }

    [Fact]
    public async Task Update_AccountChangedMeanwhile_FailsAndLeavesTheChange()
    {
        var name = await _site.CreateUserAsync();
        await ReadAsync(name, async (users, user) =>
        {
            await ReadAsync(name, (others, other) => others.UpdateSecurityStampAsync(other));

            user.PhoneNumber = "0821 324-0";
            var result = await users.UpdateAsync(user);

            Assert.Equal(nameof(IdentityErrorDescriber.ConcurrencyFailure), Assert.Single(result.Errors).Code);
        });

        Assert.NotEqual("0821 324-0", (await _site.FindUserAsync(name))!.PhoneNumber);
    }

    private Task ReadAsync(string name, Func<UserManager<IUser>, User, Task> work) => _site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        await work(users, (User)(await users.FindByNameAsync(name))!);
    });

    private async Task<string[]> TryAtOnceAsync(string name, int times)
        => [.. (await Task.WhenAll(Enumerable.Range(0, times).Select(_ => TryAsync(name)))).Order(StringComparer.Ordinal)];

    private async Task<string> TryAsync(string name)
    {
        using var visitor = _site.CreateVisitor(keepCookies: true);
        using var answer = await visitor.SignInAsync(name, "Ganz-Falsch-9-Geraten");
        return $"{answer.StatusCode}: {(await answer.ParseAsync()).QuerySelector("[role=alert]")?.Text()}";
    }
}
