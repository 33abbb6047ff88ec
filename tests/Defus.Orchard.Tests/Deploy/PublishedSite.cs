using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>A site that the published program has set up: started from an empty folder, with its data in another.</summary>
internal sealed class PublishedSite : IAsyncDisposable
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("defus-published");
    private readonly SetupProcess _process;
    private int _read;

    private PublishedSite(PublishedApplication application, string[] settings)
    {
        From = _work.CreateSubdirectory("from").FullName;
        _process = SetupProcess.StartProgram(
            application.Program, From, Path.Combine(_work.FullName, "data"),
            [$"--{Tenant}AdminUsername={Site.AdminName}", $"--{Tenant}AdminPassword={Site.AdminPassword}", .. settings]);
        Visitor = Connect();
    }

    /// <summary>The folder it was started from.</summary>
    public string From { get; }

    public HttpClient Visitor { get; }

    public static async Task<PublishedSite> StartAsync(PublishedApplication application, params string[] settings)
    {
        var site = new PublishedSite(application, settings);
        try
        {
            await site._process.WaitForHomeAsync();
            return site;
        }
        catch
        {
            site._process.Kill();
            throw;
        }
    }

    /// <summary>Somebody who keeps cookies.</summary>
    public HttpClient Connect()
        => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _process.Address, Timeout = Patience.Limit };

    public async Task<HttpClient> SignInAsync(string name = Site.AdminName, string password = Site.AdminPassword)
    {
        var client = Connect();
        using var answer = await client.SignInAsync(name, password, "/Admin");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Has a recipe imported by the administrator.</summary>
    public async Task ImportAsync(string recipe)
    {
        using var admin = AdminVisitor.Of(await SignInAsync());
        using var dryRun = await admin.UploadAsync(System.Text.Encoding.UTF8.GetBytes(recipe), "recipe.json");
        var report = await admin.ApplyAsync(await dryRun.ParseAsync());
        Assert.NotNull(report.QuerySelector("main .recipe-report"));
    }

    /// <summary>From now on only what is said later counts.</summary>
    public void ForgetOutput() => _read = _process.Output.Length;

    /// <summary>The program has said nothing that looks like an error or a warning.</summary>
    public void AssertQuiet()
    {
        var said = _process.Output[_read..];
        Assert.False(Regex.IsMatch(said, @"^(fail|crit|warn): |Exception\b", RegexOptions.Multiline), said);
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        try
        {
            _process.Terminate();
            Assert.Equal(0, await _process.WaitForExitAsync());
            AssertQuiet();
        }
        finally
        {
            _process.Dispose();
            _work.Delete(recursive: true);
        }
    }
}
