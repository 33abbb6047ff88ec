namespace OrchardCore.Data;

/// <summary>
/// Marks in the database that come with a store transaction. Work outside of the database that belongs to the transaction (shell
/// settings, media files) finds out by them, after a crash, whether the transaction was committed.
/// </summary>
public interface ICommitMarks
{
    /// <summary>Leaves a mark; inside a store transaction it is there when that is committed.</summary>
    Task AddAsync(string mark);

    Task<bool> ContainsAsync(string mark);

    Task RemoveAsync(string mark);
}
