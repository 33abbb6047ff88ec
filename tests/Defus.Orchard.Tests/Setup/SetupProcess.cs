using System.Diagnostics;
using System.Net;

namespace Defus.Orchard.Tests.Setup;

/// <summary>The application as a process of its own, as "dotnet run" starts it.</summary>
internal sealed class SetupProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly List<string> _output = [];

    private SetupProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public bool IsRunning => !_process.HasExited;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    public int Id => _process.Id;

    public static SetupProcess Start(string appData, params string[] arguments) => Start([], appData, arguments);

    /// <summary>The same by way of another program, which becomes the application.</summary>
    public static SetupProcess Start(string[] before, string appData, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");

        return new SetupProcess(Start([.. before, "dotnet", "Defus.Orchard.Web.dll"], AppContext.BaseDirectory, appData, address, arguments), address);
    }

    /// <summary>A program of another folder, started from the folder <paramref name="from"/>.</summary>
    public static SetupProcess StartProgram(string assembly, string from, string appData, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        return new SetupProcess(Start(["dotnet", assembly], from, appData, address, arguments), address);
    }

    private static Process Start(string[] program, string folder, string appData, Uri address, string[] arguments)
    {
        var start = new ProcessStartInfo(program[0])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ORCHARD_APP_DATA"] = appData },
        };
        foreach (var argument in (string[])[.. program.Skip(1), "--urls", address.ToString(), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits until the home page answers with 200 and what was written on the way there has arrived.</summary>
    public async Task WaitForHomeAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = Patience.Limit };
        await WaitAsync(async () =>
        {
            try
            {
                using var response = await client.GetAsync("/");
                return response.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        await WaitForOutputAsync("Application started");
    }

    public Task WaitForOutputAsync(string text) => WaitAsync(() => Task.FromResult(Output.Contains(text, StringComparison.Ordinal)));

    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
    }

    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task WaitAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (_process.HasExited || watch.Elapsed > _patience)
            {
                throw new InvalidOperationException($"The application {(_process.HasExited ? "has ended" : "does not answer")}:\n{Output}");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }
}
