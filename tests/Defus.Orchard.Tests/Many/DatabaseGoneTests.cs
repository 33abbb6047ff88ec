using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>PostgreSQL is stopped under the running site, and started again.</summary>
public sealed class DatabaseGoneTests
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
    private const string SetUp = "Die Website wird eingerichtet";
    private const string Title = "Gespeichert, als sie wieder da war";

    [Fact]
    public async Task Database_StoppedAndStarted_IsMissedByNobodyForLong()
    {
        var appData = Directory.CreateTempSubdirectory("defus-gone");
        using var postgres = new OwnPostgres();
        await postgres.CreateAsync();
        using var site = SetupProcess.Start(
            appData.FullName,
            $"--{Tenant}AdminUsername={Site.AdminName}",
            $"--{Tenant}AdminPassword={Site.AdminPassword}",
            $"--{Tenant}DatabaseProvider=Postgres",
            $"--{Tenant}DatabaseConnectionString={postgres.ConnectionString}");
        await site.WaitForHomeAsync();
        using var visitor = TwoProcesses.Visitor(site);
        using var editor = TwoProcesses.Connect(site, new CookieContainer());
        using (var answer = await editor.SignInAsync(Site.AdminName, Site.AdminPassword))
        {
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        var id = await TwoProcesses.PublishNewsAsync(editor, "Vorher");
        var address = $"/Admin/Contents/ContentItems/{id}/Edit";
        var form = (IHtmlFormElement)(await editor.PageAsync(address)).QuerySelector("form.content-editor")!;
        await Patience.WaitAsync(async () => await CacheStatusAsync(visitor, "/") == "Defus; hit");
        await Patience.WaitAsync(async () => await CacheStatusAsync(visitor, "/en") == "Defus; hit");
        var tag = await TagAsync(visitor);

        await postgres.StopAsync();

        await Patience.WaitAsync(async () => await CacheStatusAsync(visitor, "/") == "Defus; hit; detail=stale");
        await CheckGoneAsync(visitor, editor, form, address);
        await CheckNoticesAsync(visitor, tag);

        await postgres.StartAsync();

        await Patience.WaitAsync(async () => await TwoProcesses.StatusAsync(visitor, "/health/ready") == HttpStatusCode.OK);
        await Patience.WaitAsync(async () => await CacheStatusAsync(visitor, "/") == "Defus; hit");
        Assert.Null((await visitor.PageAsync("/")).QuerySelector("[role=status]"));
        Assert.Equal(tag, await TagAsync(visitor));
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/mitglieder/ulm"));
        Assert.Equal(HttpStatusCode.Found, (await TwoProcesses.SaveAsync(editor, form, address, Title)).Status);
        await Patience.WaitAsync(() => TwoProcesses.ShowsAsync(visitor, "/aktuelles", Title));
        site.Kill();
        appData.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_WithoutTheDatabase_IsMadeUpForWhenItIsThere()
    {
        var appData = Directory.CreateTempSubdirectory("defus-start");
        using var postgres = new OwnPostgres();
        await postgres.CreateAsync();
        string[] settings =
        [
            $"--{Tenant}RecipeName=DefusBlank",
            $"--{Tenant}AdminPassword={Site.AdminPassword}",
            $"--{Tenant}DatabaseProvider=Postgres",
            $"--{Tenant}DatabaseConnectionString={postgres.ConnectionString}",
            "--Logging:LogLevel:OrchardCore.Environment.Shell=Information",
        ];
        using (var first = SetupProcess.Start(appData.FullName, settings))
        {
            await first.WaitForHomeAsync();
        }

        await postgres.StopAsync();
        using var site = SetupProcess.Start(appData.FullName, settings);
        await site.WaitForOutputAsync("Application started");
        using var visitor = TwoProcesses.Visitor(site);
        await CheckAwayAsync(visitor);
        await postgres.StartAsync();

        // By itself: nobody has asked for anything.
        await site.WaitForOutputAsync("the site is up");
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/"));
        site.Kill();
        appData.Delete(recursive: true);
    }

    /// <summary>The first time the set-up was killed on the way, the second time between its commit and its record.</summary>
    [Fact]
    public async Task Start_AfterAnInterruptedSetupWithoutTheDatabase_IsMadeUpForWhenItIsThere()
    {
        var appData = Directory.CreateTempSubdirectory("defus-begun");
        var record = Path.Combine(appData.FullName, "tenants.json");
        using var postgres = new OwnPostgres();
        await postgres.CreateAsync();
        string[] settings =
        [
            $"--{Tenant}RecipeName=DefusBlank",
            $"--{Tenant}AdminPassword={Site.AdminPassword}",
            $"--{Tenant}DatabaseProvider=Postgres",
            $"--{Tenant}DatabaseConnectionString={postgres.ConnectionString}",
        ];
        using (var first = SetupProcess.Start(appData.FullName, settings))
        {
            await Patience.WaitAsync(() => Task.FromResult(File.Exists(record)));
            first.Kill();
        }

        Assert.Contains("Initializing", await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var output = await StartWithoutAsync(postgres, appData.FullName, settings);
        Assert.Contains(SetUp, output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            record, (await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).Replace("\"Running\"", "\"Initializing\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        output = await StartWithoutAsync(postgres, appData.FullName, settings);
        Assert.DoesNotContain(SetUp, output, StringComparison.Ordinal);
        Assert.Contains("\"Running\"", await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        appData.Delete(recursive: true);
    }

    // The server is away when the process starts, and comes back.
    private static async Task<string> StartWithoutAsync(OwnPostgres postgres, string appData, string[] settings)
    {
        await postgres.StopAsync();
        using var site = SetupProcess.Start(appData, settings);
        await site.WaitForOutputAsync("Application started");
        using var visitor = TwoProcesses.Visitor(site);
        await CheckAwayAsync(visitor);
        await postgres.StartAsync();
        await site.WaitForHomeAsync();
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/health/ready"));
        Assert.Null((await visitor.PageAsync("/")).QuerySelector("#setup-form, [name=SiteName]"));
        site.Kill();
        return site.Output;
    }

    // Alive and listening, with a page that says when to come again.
    private static async Task CheckAwayAsync(HttpClient visitor)
    {
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await TwoProcesses.StatusAsync(visitor, "/health/ready"));
        using var answer = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("Gleich wieder da", (await answer.ParseAsync()).QuerySelector("h1")!.Text());
    }

    private static async Task CheckGoneAsync(HttpClient visitor, HttpClient editor, IHtmlFormElement form, string address)
    {
        using (var kept = await visitor.GetAsync("/", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            Assert.StartsWith("111 ", string.Concat(kept.Headers.GetValues("Warning")), StringComparison.Ordinal);
            Assert.NotNull(kept.Headers.Age);
        }

        using (var missing = await visitor.GetAsync("/mitglieder/ulm", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, missing.StatusCode);
            Assert.NotNull(missing.Headers.RetryAfter?.Delta);
            var page = await missing.ParseAsync();
            Assert.Equal("Gleich wieder da", page.QuerySelector("h1")!.Text());
            Assert.NotNull(page.QuerySelector("link[rel=stylesheet]"));
        }

        var (status, text) = await TwoProcesses.SaveAsync(editor, form, address, Title);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("nicht gespeichert", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await TwoProcesses.StatusAsync(visitor, "/health/ready"));
    }

    // In the language of the page, once.
    private static async Task CheckNoticesAsync(HttpClient visitor, string tag)
    {
        Assert.Contains("Neues kann fehlen", Assert.Single((await visitor.PageAsync("/")).QuerySelectorAll("main > [role=status].message")).Text(), StringComparison.Ordinal);
        Assert.Contains("news may be missing", Assert.Single((await visitor.PageAsync("/en")).QuerySelectorAll("main > [role=status].message")).Text(), StringComparison.Ordinal);

        // Whoever has the page as it was is told, too, and compressed as ever.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "If-None-Match", tag }, { "Accept-Encoding", "br" } } };
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var plain = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Contains("Neues kann fehlen", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> TagAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
        return answer.Headers.ETag!.Tag;
    }

    private static async Task<string> CacheStatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.TryGetValues("Cache-Status", out var values) ? string.Concat(values) : $"{answer.StatusCode}";
    }
}
