using System.Diagnostics;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>A PostgreSQL server of the test's own, which it may stop.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "pg-" + Guid.NewGuid().ToString("N")));
    private readonly string _programs = Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.Parse(Path.GetFileName(version), null)).First() + "/bin/";
    private readonly int _port = FreePort.Find();

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=defus;Database=postgres";

    private string Data => Path.Combine(_folder.FullName, "data");

    public async Task CreateAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder.FullName);
        }

        await RunAsPostgresAsync("initdb", "--pgdata=" + Data, "--username=defus", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await StartAsync();
    }

    public Task StartAsync() => RunAsPostgresAsync(
        "pg_ctl", "--pgdata=" + Data, "--log=" + Path.Combine(_folder.FullName, "log"), "--wait", "start",
        $"--options=-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder.FullName} -c fsync=off");

    public Task StopAsync() => RunAsPostgresAsync("pg_ctl", "--pgdata=" + Data, "--mode=fast", "--wait", "stop");

    public void Dispose()
    {
        try
        {
            RunAsPostgresAsync("pg_ctl", "--pgdata=" + Data, "--mode=immediate", "stop").GetAwaiter().GetResult();
        }
        catch (InvalidOperationException)
        {
            // It does not run.
        }

        _folder.Delete(recursive: true);
    }

    // The server refuses to be root.
    private Task RunAsPostgresAsync(string program, params string[] arguments)
        => Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", _programs + program, .. arguments])
            : RunAsync(_programs + program, arguments);

    private async Task RunAsync(string program, params string[] arguments)
    {
        // The server keeps what it inherits, so nothing is redirected that somebody would wait for.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = _folder.FullName };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
