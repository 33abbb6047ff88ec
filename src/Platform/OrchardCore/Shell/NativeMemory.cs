using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Gives native memory that was freed back to the system, where the C library is glibc: what the compiler needed in the first
/// minutes would otherwise stay in the heaps of its threads (7 MB).
/// </summary>
internal sealed class NativeMemory : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);
    private readonly TimeProvider _time;

    public NativeMemory(TimeProvider time)
    {
        _time = time;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, _time);
        try
        {
            while (OperatingSystem.IsLinux() && await timer.WaitForNextTickAsync(stoppingToken))
            {
                _ = Trim(0);
            }
        }
        catch (Exception ex) when (ex is DllNotFoundException or EntryPointNotFoundException or OperationCanceledException)
        {
            // Another C library, which has nothing to give back in this way, or the end.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static extern int Trim(nuint keep);
}
