using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Defus.Orchard.Benchmarks;

/// <summary>One server as a child process on a free loopback port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly HttpClient _client;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>Time from the start of the process to its first answer with status 200.</summary>
    public TimeSpan TimeToFirstPage { get; private set; }

    /// <summary>Memory the process holds now, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts <c>dotnet {arguments} --urls …</c> and waits until <paramref name="path"/> answers with 200.</summary>
    public static async Task<ServerProcess> StartAsync(string[] arguments, string path, string appData, params (string Name, string Value)[] environment)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. arguments, "--urls", address.ToString()])
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = Path.GetDirectoryName(arguments[0]);
        start.Environment["ORCHARD_APP_DATA"] = appData;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = new Queue<string>();
        Collect(process, output);
        var server = new ServerProcess(process, address);
        while (!await server.AnswersAsync(path))
        {
            if (process.HasExited || watch.Elapsed > _patience)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{Path.GetFileName(arguments[0])} gave no page at {path}:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");
            }

            await Task.Delay(5);
        }

        server.TimeToFirstPage = watch.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var response = await _client.GetAsync(path);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void Collect(Process process, Queue<string> output)
    {
        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.Enqueue(line.Data ?? "");
                if (output.Count > 40)
                {
                    output.Dequeue();
                }
            }
        }

        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
