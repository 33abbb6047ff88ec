using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

public sealed class Notice : OrchardCore.Data.Documents.Document
{
    public string Text { get; set; } = "";
}

public abstract class CacheTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Query_RepeatedWithoutChange_NeedsNoConnection()
    {
        await People.SaveAsync(Database, People.Make("Anna", 30, "a"));
        for (var i = 0; i < 2; i++)
        {
            await using var session = Database.Session();
            await ReadAllAsync(session);
            var own = ((OrchardCore.Data.Sessions.Session)session).Database.Own;
            Assert.Equal(i == 0, own is not null);
        }
    }

    [Fact]
    public async Task Query_AfterEveryCommit_ShowsTheChange()
    {
        var anna = People.Make("Anna", 30, "a");
        await People.SaveAsync(Database, anna);
        for (var age = 31; age < 60; age++)
        {
            await using (var session = Database.Session())
            {
                var loaded = (await session.GetAsync<Person>(anna.Id))!;
                loaded.Age = age;
                await session.SaveAsync(loaded, cancellationToken: Stop);
                await session.SaveChangesAsync(Stop);
            }

            await using var check = Database.Session();
            Assert.Equal(age, (await check.Query<Person, PersonTagIndex>(x => x.Tag == "a").FirstOrDefaultAsync(Stop))!.Age);
            Assert.Equal(age, (await check.QueryIndex<PersonIndex>(x => x.Age > 0).FirstOrDefaultAsync(Stop))!.Age);
            Assert.Equal(0, await check.Query<Person, PersonIndex>(x => x.Age < age).CountAsync(Stop));
        }
    }

    [Fact]
    public async Task Query_DuringConcurrentCommits_NeverShowsLessThanWasCommitted()
    {
        var anna = People.Make("Anna", 0);
        await People.SaveAsync(Database, anna);
        var committed = 0;
        var writer = Task.Run(async () =>
        {
            for (var age = 1; age <= 150; age++)
            {
                await using var session = Database.Session();
                var loaded = (await session.GetAsync<Person>(anna.Id))!;
                loaded.Age = age;
                await session.SaveAsync(loaded, cancellationToken: Stop);
                await session.SaveChangesAsync(Stop);
                Volatile.Write(ref committed, age);
            }
        }, Stop);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!writer.IsCompleted)
            {
                var atLeast = Volatile.Read(ref committed);
                await using var session = Database.Session();
                Assert.True((await session.QueryIndex<PersonIndex>(x => x.Name == "Anna").FirstOrDefaultAsync(Stop))!.Age >= atLeast);
                Assert.True((await session.GetAsync<Person>(anna.Id))!.Age >= atLeast);
            }
        }, Stop));
        await Task.WhenAll(readers.Append(writer));
    }

    [Fact]
    public async Task Query_LoadedDocuments_AreNotSharedBetweenSessions()
    {
        var anna = People.Make("Anna");
        await People.SaveAsync(Database, anna);
        await using var first = Database.Session();
        (await first.GetAsync<Person>(anna.Id))!.Name = "changed, not saved";
        await using var second = Database.Session();
        Assert.Equal("Anna", (await second.GetAsync<Person>(anna.Id))!.Name);
    }

    [Fact]
    public async Task DocumentManager_Immutable_IsSharedUntilItChanges()
    {
        await UpdateAsync("one");
        var first = await ReadAsync();
        Assert.Equal("one", first.Text);
        Assert.Same(first, await ReadAsync());
        await UpdateAsync("two");
        var second = await ReadAsync();
        Assert.Equal(("one", "two"), (first.Text, second.Text));
    }

    [Fact]
    public async Task DocumentManager_UpdateOfTheSharedInstance_Throws()
    {
        await UpdateAsync("one");
        await using var scope = Database.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IDocumentManager<Notice>>();
        var shared = await manager.GetOrCreateImmutableAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => manager.UpdateAsync(shared));
    }

    [Fact]
    public async Task DocumentManager_TwoChangesAtOnce_TheSecondFails()
    {
        await UpdateAsync("one");
        await using var scope = Database.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IDocumentManager<Notice>>();
        var mine = await manager.GetOrCreateMutableAsync();
        await UpdateAsync("two");
        mine.Text = "three";
        await manager.UpdateAsync(mine);
        await Assert.ThrowsAsync<DocumentStoreCommitException>(() => scope.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync());
        Assert.Equal("two", (await ReadAsync()).Text);
    }

    private static async Task ReadAllAsync(ISession session)
    {
        await session.Query<Person>().ListAsync(Stop);
        await session.Query<Person, PersonIndex>(x => x.Age == 30).OrderBy(x => x.Name).ListAsync(Stop);
        await session.QueryIndex<PersonTagIndex>(x => x.Tag == "a").CountAsync(Stop);
        await session.GetAsync<Person>(1);
    }

    private async Task UpdateAsync(string text)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IDocumentManager<Notice>>();
        var notice = await manager.GetOrCreateMutableAsync();
        notice.Text = text;
        await manager.UpdateAsync(notice);
        await scope.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync();
    }

    private async Task<Notice> ReadAsync()
    {
        await using var scope = Database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDocumentManager<Notice>>().GetOrCreateImmutableAsync();
    }
}

public sealed class SqliteCacheTests : CacheTests<SqliteTestDatabase>;

public sealed class PostgresCacheTests : CacheTests<PostgresTestDatabase>;
