namespace OrchardCore.Modules;

/// <summary>An error that the application logged.</summary>
/// <param name="Time">When.</param>
/// <param name="Source">The category of the logger.</param>
/// <param name="Message">What was logged, without secrets, cut.</param>
/// <param name="Exception">Type and message of the exception; null when there was none.</param>
public sealed record RecentError(DateTimeOffset Time, string Source, string Message, string? Exception);

/// <summary>The last errors that were logged since the application started. The built-in platform's addition.</summary>
public interface IRecentErrors
{
    /// <summary>The newest first.</summary>
    IReadOnlyList<RecentError> List();

    /// <summary>All that were logged, also those no longer kept.</summary>
    long Count { get; }
}
