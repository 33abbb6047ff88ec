namespace OrchardCore.BackgroundTasks;

/// <summary>Lets only one of several processes do a scheduled run. Without it every process does them all. The built-in platform's addition.</summary>
public interface IBackgroundTaskClaims
{
    /// <param name="dueUtc">When the run was due, the same in all processes.</param>
    /// <returns>Whether the caller is to do it.</returns>
    Task<bool> TryClaimAsync(string taskName, DateTime dueUtc);
}
