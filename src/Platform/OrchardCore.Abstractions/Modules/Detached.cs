namespace OrchardCore.Modules;

/// <summary>Starts work that outlives its starter, without the scope, transaction and culture of the flow that happens to start it. The built-in platform's addition.</summary>
public static class Detached
{
    public static Task Run(Func<Task> work)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(work);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }
}
