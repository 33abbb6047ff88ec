using System.Net;
using System.Net.Sockets;
using System.Text;
using Defus.Orchard.Tests.Setup;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>One process alone: it loads nothing for others, and when it is asked to end it finishes what it has begun.</summary>
public sealed class SingleProcessTests
{
    // So long that the server does not take it for too slow a sender while most of it has come.
    private static readonly string Body = "UserName=niemand&Rest=" + new string('x', 40_000) + "&Password=falsch";

    [Fact]
    public async Task Start_WithoutRedisInTheConfiguration_LoadsNothingOfIt()
    {
        var appData = Directory.CreateTempSubdirectory("defus-plain");
        using (var site = SetupProcess.Start(appData.FullName, "--OrchardCore:OrchardCore_AutoSetup:Tenants:0:AdminPassword=Correct-Horse-7-Battery"))
        {
            await site.WaitForHomeAsync();
            var loaded = await File.ReadAllTextAsync($"/proc/{site.Id}/maps", TestContext.Current.CancellationToken);

            Assert.Contains("OrchardCore.Redis.dll", loaded, StringComparison.Ordinal);
            Assert.DoesNotContain("StackExchange", loaded, StringComparison.Ordinal);
            Assert.DoesNotContain("Pipelines.Sockets", loaded, StringComparison.Ordinal);
        }

        appData.Delete(recursive: true);
    }

    [Fact]
    public async Task Terminate_WithARequestUnderWay_AnswersItAndEnds()
    {
        var appData = Directory.CreateTempSubdirectory("defus-drain");
        using var site = SetupProcess.Start(appData.FullName, "--OrchardCore:OrchardCore_AutoSetup:Tenants:0:AdminPassword=Correct-Horse-7-Battery");
        await site.WaitForHomeAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /Login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Body.Length}\r\nExpect: 100-continue\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        // The site says so when it begins to read the form.
        Assert.StartsWith("HTTP/1.1 100", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(string.Empty, await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[..^10]), TestContext.Current.CancellationToken);

        site.Terminate();
        await site.WaitForOutputAsync("Application is shutting down");
        await Patience.WaitAsync(async () => !await AcceptsAsync(site.Address.Port));
        Assert.True(site.IsRunning);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[^10..]), TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await site.WaitForExitAsync());
        appData.Delete(recursive: true);
    }

    private static async Task<bool> AcceptsAsync(int port)
    {
        try
        {
            using var late = new TcpClient();
            await late.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
