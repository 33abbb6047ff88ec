using Microsoft.Extensions.Logging;

namespace OrchardCore.Modules;

/// <summary>Calls every handler of a list and logs, instead of throwing, what one of them throws.</summary>
public static class InvokeExtensions
{
    public static void Invoke<TEvents>(this IEnumerable<TEvents> events, Action<TEvents> dispatch, ILogger logger)
    {
        foreach (var sink in events)
        {
            try
            {
                dispatch(sink);
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                Log(logger, sink, ex);
            }
        }
    }

    public static async Task InvokeAsync<TEvents>(this IEnumerable<TEvents> events, Func<TEvents, Task> dispatch, ILogger logger)
    {
        foreach (var sink in events)
        {
            try
            {
                await dispatch(sink);
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                Log(logger, sink, ex);
            }
        }
    }

    public static async Task InvokeAsync<TEvents, T1>(this IEnumerable<TEvents> events, Func<TEvents, T1, Task> dispatch, T1 arg1, ILogger logger)
    {
        foreach (var sink in events)
        {
            try
            {
                await dispatch(sink, arg1);
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                Log(logger, sink, ex);
            }
        }
    }

    /// <summary>Whether the process cannot go on after this exception.</summary>
    public static bool IsFatal(this Exception ex)
        => ex is OutOfMemoryException or AccessViolationException or AppDomainUnloadedException or ThreadAbortException;

    private static void Log<TEvents>(ILogger logger, TEvents sink, Exception ex)
        => logger.LogError(ex, "{Type} thrown from {Sink}", ex.GetType().Name, sink?.GetType().FullName);
}
