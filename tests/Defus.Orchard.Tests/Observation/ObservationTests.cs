using System.Diagnostics;
using System.Text.Json;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Observation;

/// <summary>What a site tells those who operate it, when they ask.</summary>
public sealed class ObservationTests : IClassFixture<ObservedSite>
{
    private const string Secret = "geheimer-suchbegriff";
    private readonly ObservedSite _site;

    public ObservationTests(ObservedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Request_WithTelemetry_IsATraceWithItsQueriesAndItsRendering()
    {
        using var editor = await _site.SignedInAsync();
        await editor.PageAsync("/Admin/Contents/ContentItems?q=spur-" + Secret);

        // A trace ends a little after its answer.
        Activity[] activities = [];
        Activity? request = null;
        await Patience.WaitAsync(() =>
        {
            _site.Flush();
            activities = Copy(_site.Activities);
            request = activities.LastOrDefault(activity => activity.Kind == ActivityKind.Server && (string?)activity.GetTagItem("url.path") == "/Admin/Contents/ContentItems");
            return request is not null;
        });
        var ofRequest = activities.Where(activity => activity.TraceId == request!.TraceId).ToArray();
        Assert.Contains(ofRequest, activity => activity.Source.Name == "OrchardCore.DisplayManagement");
        var queries = ofRequest.Where(activity => activity.Source.Name == "OrchardCore.Data").ToArray();
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Equal("sqlite", query.GetTagItem("db.system.name")));
        Assert.Contains(queries, query => ((string?)query.GetTagItem("db.query.text"))?.Contains("ContentItemIndex", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(queries, query => query.TagObjects.Any(tag => tag.Value?.ToString()?.Contains(Secret, StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Requests_WithTelemetry_AreCountedAndMeasured()
    {
        await _site.GetPageAsync("/mitglieder");

        string[] expected = ["http.server.request.duration", "db.client.operation.duration"];
        await Patience.WaitAsync(() =>
        {
            _site.Flush();
            return expected.All(Copy(_site.Metrics).Select(metric => metric.Name).Contains);
        });
    }

    [Fact]
    public async Task ServerTiming_ForEditorsOnly_NamesDatabaseAndRendering()
    {
        using var editor = await _site.SignedInAsync();
        using var forEditor = await editor.GetAsync("/Admin/Contents/ContentItems?q=Zeit", TestContext.Current.CancellationToken);
        using var forVisitor = await _site.Visitor.GetAsync("/aktuelles", TestContext.Current.CancellationToken);

        Assert.Matches(@"^total;dur=\d+\.\d, db;dur=\d+\.\d;desc=""[1-9]\d* queries"", render;dur=\d+\.\d$", Assert.Single(forEditor.Headers.GetValues("Server-Timing")));
        Assert.False(forVisitor.Headers.Contains("Server-Timing"));
    }

    [Fact]
    public async Task SlowQueries_AreLoggedWithoutValues()
    {
        using var editor = await _site.SignedInAsync();
        await editor.PageAsync("/Admin/Contents/ContentItems?q=" + Secret);

        Assert.Contains(_site.Warnings, line => line.StartsWith("A query took ", StringComparison.Ordinal) && line.Contains("FROM \"ContentItemIndex\"", StringComparison.Ordinal));
        Assert.DoesNotContain(_site.Warnings, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT a FROM b WHERE c = @p0", "SELECT a FROM b WHERE c = @p0")]
    [InlineData("SELECT a WHERE c = 'it''s' AND d = 'x'", "SELECT a WHERE c = '?' AND d = '?'")]
    public void Mask_Sql_HasNoTexts(string sql, string masked) => Assert.Equal(masked, OrchardCore.Data.Observation.DatabaseWatch.Mask(sql));

    [Fact]
    public async Task Process_WithJsonConsole_WritesOneObjectALineAndLoadsNoTelemetry()
    {
        var appData = Directory.CreateTempSubdirectory("defus-json");
        try
        {
            using var process = SetupProcess.Start(appData.FullName, "--Logging:Console:FormatterName=json", "--OrchardCore:OrchardCore_AutoSetup:Tenants:0:RecipeName=DefusBlank");
            await process.WaitForHomeAsync();

            var lines = process.Output.Split('\n').Where(line => line.StartsWith('{')).ToArray();
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("LogLevel").GetString()!));
            Assert.DoesNotContain("OpenTelemetry", await File.ReadAllTextAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            appData.Delete(recursive: true);
        }
    }

    // Requests that end meanwhile add to the list.
    private static T[] Copy<T>(List<T> list)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return [.. list];
            }
            catch (Exception) when (attempt < 10)
            {
                Thread.Sleep(10);
            }
        }
    }
}
