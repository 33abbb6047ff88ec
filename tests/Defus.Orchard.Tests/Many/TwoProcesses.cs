using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Npgsql;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>Two processes of one site, started at the same time on an empty PostgreSQL database, with one folder and one Redis.</summary>
public sealed class TwoProcesses : IAsyncLifetime
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";

    private readonly DirectoryInfo _appData = Directory.CreateTempSubdirectory("defus-many");
    private readonly string _database = "many_" + Guid.NewGuid().ToString("N");
    private readonly CookieContainer _cookies = new();
    private readonly SetupProcess[] _processes = new SetupProcess[2];

    /// <summary>What both had written when the site was there.</summary>
    internal string[] StartOutputs { get; private set; } = [];

    internal RedisServer Redis { get; } = new();

    internal SetupProcess First => _processes[0];

    internal SetupProcess Second => _processes[1];

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(PostgresServer.CreateAsync(_database), Redis.StartAsync());
        (_processes[0], _processes[1]) = (Start(), Start());
        await Task.WhenAll(First.WaitForHomeAsync(), Second.WaitForHomeAsync());
        StartOutputs = [First.Output, Second.Output];
        using var client = Client(First);
        using var answer = await client.SignInAsync(Site.AdminName, Site.AdminPassword);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process?.Dispose();
        }

        Redis.Dispose();
        await PostgresServer.DropAsync(_database);
        _appData.Delete(recursive: true);
    }

    /// <summary>Kills the first process and starts it anew; in between something is done with the second.</summary>
    internal async Task WithoutFirstAsync(Func<Task> work)
    {
        First.Dispose();
        await work();
        _processes[0] = Start();
        await First.WaitForHomeAsync();
    }

    /// <summary>Ends both, does something with the database, and starts both at the same time.</summary>
    internal async Task RestartAsync(Func<NpgsqlConnection, Task> between)
    {
        First.Dispose();
        Second.Dispose();
        await using (var connection = await OpenDatabaseAsync())
        {
            await between(connection);
        }

        (_processes[0], _processes[1]) = (Start(), Start());
        await Task.WhenAll(First.WaitForHomeAsync(), Second.WaitForHomeAsync());
    }

    internal async Task<NpgsqlConnection> OpenDatabaseAsync()
    {
        var connection = new NpgsqlConnection(PostgresServer.ConnectionString(_database, pooling: false));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Somebody who was signed in by the first process, now at any of them.</summary>
    internal HttpClient Client(SetupProcess process) => Connect(process, _cookies);

    internal static HttpClient Visitor(SetupProcess process) => Connect(process, new CookieContainer());

    /// <summary>Publishes news through the content API and returns its id.</summary>
    internal static async Task<string> PublishNewsAsync(HttpClient editor, string title, string? id = null)
    {
        var model = new JsonObject
        {
            ["ContentType"] = "NewsPost",
            ["DisplayText"] = title,
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["NewsPostPart"] = new JsonObject { ["Teaser"] = new JsonObject { ["Text"] = $"Teaser {title}." }, ["Date"] = new JsonObject { ["Value"] = "2035-01-01T00:00:00Z" } },
        };
        if (id is not null)
        {
            model["ContentItemId"] = id;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/content") { Content = JsonContent.Create(model) };
        if (id is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        }

        using var answer = await editor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["ContentItemId"]!;
    }

    /// <summary>Sends a form of the administration that a page of another process may have given.</summary>
    internal static async Task<HttpStatusCode> PostAsync(HttpClient editor, string path, HttpClient tokenFrom, string tokenPage, params (string Name, string Value)[] values)
    {
        using var page = await tokenFrom.GetAsync(tokenPage, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var form = (await page.ParseAsync()).QuerySelectorAll<IHtmlFormElement>("main form")
            .First(found => values.All(value => found.Elements.Any(input => input.GetAttribute("name") == value.Name)));
        var given = values.ToDictionary(value => value.Name, value => value.Value);
        using var content = new FormUrlEncodedContent([.. EditorSession.ValuesOf(form).Where(value => !given.ContainsKey(value.Key)), .. given]);
        using var answer = await editor.PostAsync(path, content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    internal static async Task<bool> ShowsAsync(HttpClient visitor, string path, string text)
        => (await visitor.GetStringAsync(path, TestContext.Current.CancellationToken)).Contains(text, StringComparison.Ordinal);

    internal static HttpClient Connect(SetupProcess process, CookieContainer cookies)
        => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = process.Address, Timeout = Patience.Limit };

    private SetupProcess Start() => SetupProcess.Start(
        _appData.FullName,
        $"--{Tenant}AdminUsername={Site.AdminName}",
        $"--{Tenant}AdminPassword={Site.AdminPassword}",
        $"--{Tenant}DatabaseProvider=Postgres",
        $"--{Tenant}DatabaseConnectionString={PostgresServer.ConnectionString(_database, pooling: false)}",
        $"--OrchardCore:OrchardCore_Redis:Configuration={Redis.Configuration}",
        "--OrchardCore:OrchardCore_BackgroundService:PollingTime=00:00:01",
        "--Logging:LogLevel:OrchardCore.BackgroundTasks=Debug",
        "--Logging:LogLevel:OrchardCore.Data.Migration=Information");

    /// <summary>Publishes what the form of an item holds, under another title; the status and text of the answer.</summary>
    public static async Task<(HttpStatusCode Status, string Text)> SaveAsync(HttpClient editor, IHtmlFormElement form, string address, string title)
    {
        var values = EditorSession.ValuesOf(form).Where(value => value.Key != "TitlePart.Title");
        using var content = new FormUrlEncodedContent([.. values, new("TitlePart.Title", title), new("submit.Publish", "submit.Publish")]);
        using var answer = await editor.PostAsync(address, content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The status of a page.</summary>
    public static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
