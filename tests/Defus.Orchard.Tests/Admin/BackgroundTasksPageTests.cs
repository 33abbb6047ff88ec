using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Background tasks are seen, started and set in the administration.</summary>
public sealed class BackgroundTasksPageTests : IClassFixture<SiteWithTasks>
{
    private const string Address = "/Admin/BackgroundTasks";

    private static readonly string _faulty = typeof(FaultyTask).FullName!;
    private static readonly string _counting = typeof(CountingTask).FullName!;

    private readonly SiteWithTasks _site;

    public BackgroundTasksPageTests(SiteWithTasks site)
    {
        _site = site;
    }

    [Fact]
    public async Task RunNow_OfATaskThatFails_TellsWhy()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);

        (await admin.PostAsync($"{Address}/Run/{_faulty}", Address)).Dispose();

        var row = Row(await admin.GetAsync(Address), "Faulty");
        Assert.Contains("fehlgeschlagen", row.Text(), StringComparison.Ordinal);
        Assert.Equal("The <b>wheel</b> is broken.", row.QuerySelector(".task-error")!.Text());
    }

    [Fact]
    public async Task Schedule_ThatIsChanged_IsWhatTheSchedulerFollows()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var before = CountingTask.Runs;

        using var saved = await admin.PostAsync($"{Address}/Edit/{_counting}", Address, ("Schedule", "* * * * *"), ("Enable", "true"), ("LockTimeout", "0"), ("LockExpiration", "0"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("jede Minute", Row(await admin.GetAsync(Address), "Counting").Text(), StringComparison.Ordinal);
        _site.Time.Pass(TimeSpan.FromMinutes(1.1));
        await Patience.WaitAsync(() => CountingTask.Runs > before);

        (await admin.PostAsync($"{Address}/Disable/{_counting}", Address)).Dispose();
        Assert.Contains("ausgeschaltet", Row(await admin.GetAsync(Address), "Counting").Text(), StringComparison.Ordinal);
        before = CountingTask.Runs;
        _site.Time.Pass(TimeSpan.FromMinutes(1.1));
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal(before, CountingTask.Runs);

        (await admin.PostAsync($"{Address}/Reset/{_counting}", Address)).Dispose();
        Assert.Contains("täglich um 03:30 Uhr", Row(await admin.GetAsync(Address), "Counting").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("morgens")]
    [InlineData("99 99 * * *")]
    [InlineData("* * * * * * * <script>")]
    public async Task Schedule_ThatIsNone_IsRefusedWithTheTextKept(string schedule)
    {
        using var admin = await AdminVisitor.SignInAsync(_site);

        using var answer = await admin.PostAsync($"{Address}/Edit/{_counting}", Address, ("Schedule", schedule), ("LockTimeout", "viel"), ("LockExpiration", "-1"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var field = (await answer.ParseAsync()).QuerySelector("#Schedule")!;
        Assert.Equal((schedule, "true"), (field.GetAttribute("value") ?? string.Empty, field.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task UnknownTask_IsNotFound()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var page = await admin.Client.GetAsync($"{Address}/Edit/Nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        foreach (var action in (string[])["Run", "Enable", "Disable", "Reset", "Edit"])
        {
            using var answer = await admin.PostAsync($"{Address}/{action}/Nothing", Address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task SystemPage_ShowsErrorsWithoutSecretsAndIsForAdministrators()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var logger = (Microsoft.Extensions.Logging.ILoggerFactory)_site.HostServices.GetService(typeof(Microsoft.Extensions.Logging.ILoggerFactory))!;
        for (var i = 0; i < 120; i++)
        {
            Microsoft.Extensions.Logging.LoggerExtensions.LogError(logger.CreateLogger("Probe"), "No. {Number}: Host=db;Password=geheim{Number};User=x <script>", i, i);
        }

        var page = await admin.GetAsync("/Admin/System");

        var text = page.QuerySelector("main")!.Text();
        Assert.Contains("SQLite", text, StringComparison.Ordinal);
        Assert.Contains("in Ordnung", text, StringComparison.Ordinal);
        Assert.Contains("No. 119: Host=db;Password=…;User=x <script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
        Assert.Equal(50, page.QuerySelectorAll(".system-errors > li").Length);

        await _site.RunAsync("""{ "steps": [ { "name": "command", "Commands": [ "createUser /UserName:udo /Email:udo@example.org /Password:Abcd-1234 /Roles:Mitgliedsredaktion" ] } ] }""");
        using var editor = await AdminVisitor.SignInAsync(_site, "udo", "Abcd-1234");
        foreach (var path in (string[])["/Admin/System", Address, $"{Address}/Edit/{_counting}"])
        {
            using var refused = await editor.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains("/Error/403", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
    }

    private static IElement Row(IParentNode page, string title)
        => page.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th")!.Text().StartsWith(title, StringComparison.Ordinal));
}

/// <summary>A site with two more tasks and a clock that can be put forward.</summary>
public sealed class SiteWithTasks : SqliteSite
{
    public MovableTime Time { get; } = new();

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IBackgroundTask, FaultyTask>();
        services.AddSingleton<IBackgroundTask, CountingTask>();
        services.Configure<BackgroundServiceOptions>(options => options.PollingTime = TimeSpan.FromMilliseconds(30));
    }
}

/// <summary>The real clock, put forward by hand.</summary>
public sealed class MovableTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;
}

[BackgroundTask(Title = "Faulty", Schedule = "0 0 1 1 *")]
public sealed class FaultyTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => throw new InvalidOperationException("The <b>wheel</b> is broken.");
}

[BackgroundTask(Title = "Counting", Schedule = "30 3 * * *")]
public sealed class CountingTask : IBackgroundTask
{
    private static int _runs;

    public static int Runs => _runs;

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return Task.CompletedTask;
    }
}
