using System.Net;
using Defus.Orchard.Tests.Content;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users.SignIns;
using Xunit;

namespace Defus.Orchard.Tests.Users;

/// <summary>What is counted when signing in fails.</summary>
public sealed class SignInLimitTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void UnknownName_OverDays_IsLockedAndFreedLikeAnAccount()
    {
        var names = new UnknownNames(Options.Create(new IdentityOptions()), _clock);
        for (var i = 0; i < 4; i++)
        {
            Assert.False(names.Failed("NIEMAND"));
            _clock.UtcNow += TimeSpan.FromDays(1);
        }

        Assert.True(names.Failed("NIEMAND"));
        Assert.False(names.Failed("NOCH NIEMAND"));
        _clock.UtcNow += TimeSpan.FromMinutes(4);
        Assert.True(names.Failed("NIEMAND"));
        _clock.UtcNow += TimeSpan.FromMinutes(2);
        Assert.Equal([false, false, false, false, true], Enumerable.Range(0, 5).Select(_ => names.Failed("NIEMAND")));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    public void Address_AfterManyFailures_MayTryOnlyWithoutALimit(int limit, bool mayTry)
    {
        using var limiter = new SignInLimiter(new OrchardCore.Users.UserOptions { FailedSignInsPerAddress = limit });
        for (var i = 0; i < 50; i++)
        {
            limiter.Failed(IPAddress.Loopback);
        }

        Assert.Equal(mayTry, limiter.MayTry(IPAddress.Loopback));
    }
}
