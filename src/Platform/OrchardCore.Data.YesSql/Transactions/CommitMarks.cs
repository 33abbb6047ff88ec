using YesSql;

namespace OrchardCore.Data.Transactions;

/// <summary>Keeps each mark as a document of its own, so that transactions do not get into each other's way.</summary>
internal sealed class CommitMarks : ICommitMarks
{
    private readonly IStore _store;

    public CommitMarks(IStore store)
    {
        _store = store;
    }

    public async Task AddAsync(string mark)
    {
        await using var session = _store.CreateSession();
        await session.SaveAsync(new CommitMark { Mark = mark });
        await session.SaveChangesAsync();
    }

    public async Task<bool> ContainsAsync(string mark)
    {
        await using var session = _store.CreateSession();
        return (await FindAsync(session, mark)).Any();
    }

    public async Task RemoveAsync(string mark)
    {
        await using var session = _store.CreateSession();
        foreach (var found in await FindAsync(session, mark))
        {
            session.Delete(found);
        }

        await session.SaveChangesAsync();
    }

    // There are few: they go with the work that they stand for.
    private static async Task<IEnumerable<CommitMark>> FindAsync(ISession session, string mark)
        => (await session.Query<CommitMark>().ListAsync()).Where(found => found.Mark == mark);
}

/// <summary>The document.</summary>
internal sealed class CommitMark
{
    public long Id { get; set; }

    public string Mark { get; set; } = "";
}
