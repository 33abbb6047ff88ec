using System.Net;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>The process is killed while it sets the site up; the next start makes the site whole.</summary>
public abstract class InterruptedSetupTests
{
    private const string Begun = "Die Website wird eingerichtet";
    private const string Completed = "it has been completed now";
    private const string CountMarks = """select count(*) from "Document" where "Type" like '%CommitMark%'""";
    private const string CountItems = """select count(*) from "ContentItemIndex" """;

    private readonly bool _postgres;

    protected InterruptedSetupTests(bool postgres)
    {
        _postgres = postgres;
    }

    [Fact]
    public async Task Start_AfterAKillBetweenCommitAndRecord_CompletesTheSetup()
    {
        await using var site = await KillableSite.CreateAsync(_postgres);
        using (var first = site.Start())
        {
            while (await site.TryReadAsync(CountMarks) is not > 0L)
            {
                Assert.True(first.IsRunning, first.Output);
            }

            first.Kill();
        }

        // Had the process been quick enough to enter the site as running, this is what it left a moment earlier.
        site.ChangeRecord("State", "Initializing");
        var items = await site.TryReadAsync(CountItems);
        using (var second = site.Start())
        {
            await AssertWholeAsync(second);
            Assert.Contains(Completed, second.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Begun, second.Output, StringComparison.Ordinal);
        }

        Assert.Equal("Running", (string?)site.Record!["State"]);
        Assert.Equal(items, await site.TryReadAsync(CountItems));

        // To another site the database is closed, interrupted or not.
        site.ChangeRecord("State", "Initializing");
        site.ChangeRecord("TenantId", "somebody-else");
        using var stranger = site.Start();
        Assert.Equal(1, await stranger.WaitForExitAsync());
        Assert.Matches("enthält bereits eine Website|already holds a site", stranger.Output);
        Assert.Equal(items, await site.TryReadAsync(CountItems));
    }

    [Fact]
    public async Task Start_AfterKillsAtRandomPointsOfTheSetup_EndsWithOneWholeSite()
    {
        var random = new Random(Chance.Seed);
        await using var site = await KillableSite.CreateAsync(_postgres);
        for (var kill = 0; kill < 3; kill++)
        {
            using var killed = site.Start();
            await killed.WaitForOutputAsync(Begun);
            await Task.Delay(random.Next(2500), TestContext.Current.CancellationToken);
            killed.Kill();
            if (site.Record is { } record && (string?)record["State"] == "Running")
            {
                break;
            }
        }

        using (var last = site.Start())
        {
            await AssertWholeAsync(last);
        }

        await using var undisturbed = await KillableSite.CreateAsync(_postgres);
        using (var other = undisturbed.Start())
        {
            await AssertWholeAsync(other);
        }

        Assert.Equal(SiteState.MediaHashes(undisturbed.MediaFolder), SiteState.MediaHashes(site.MediaFolder));
        Assert.Equal(await undisturbed.TryReadAsync(CountItems), await site.TryReadAsync(CountItems));
    }

    private static async Task AssertWholeAsync(SetupProcess process)
    {
        using var client = await KillableSite.SignInAsync(process, new CookieContainer());
        await client.PageAsync("/Admin");
        Assert.NotEmpty((await client.PageAsync("/mitglieder")).QuerySelectorAll("main a"));
    }
}

public sealed class InterruptedSetupSqliteTests : InterruptedSetupTests
{
    public InterruptedSetupSqliteTests()
        : base(postgres: false)
    {
    }
}

public sealed class InterruptedSetupPostgresTests : InterruptedSetupTests
{
    public InterruptedSetupPostgresTests()
        : base(postgres: true)
    {
    }
}
