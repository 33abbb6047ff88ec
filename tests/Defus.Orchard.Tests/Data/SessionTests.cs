using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

public abstract class SessionTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task SaveAsync_NewDocument_HasIdAtOnceAndIsFoundAgain()
    {
        var person = People.Make("Änne", 41, "a");
        await using (var session = Database.Session())
        {
            await session.SaveAsync(person, cancellationToken: Stop);
            Assert.NotEqual(0, person.Id);
            await session.SaveChangesAsync(Stop);
        }

        await using var other = Database.Session();
        var found = await other.GetAsync<Person>(person.Id);
        Assert.NotNull(found);
        Assert.NotSame(person, found);
        Assert.Equal(("Änne", 41, person.Id), (found.Name, found.Age, found.Id));
        Assert.Equal(person.BornUtc, found.BornUtc);
    }

    [Fact]
    public async Task Query_SameDocumentTwice_GivesTheSameInstance()
    {
        await People.SaveAsync(Database, People.Make("Anna"));
        await using var session = Database.Session();
        var first = await session.Query<Person, PersonIndex>(x => x.Name == "Anna").FirstOrDefaultAsync(Stop);
        var second = (await session.Query<Person>().ListAsync(Stop)).Single();
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Query_PendingChanges_AreFlushedFirst()
    {
        await using var session = Database.Session();
        await session.SaveAsync(People.Make("Anna"), cancellationToken: Stop);
        Assert.Equal(1, await session.Query<Person, PersonIndex>(x => x.Name == "Anna").CountAsync(Stop));

        await using var other = Database.Session();
        Assert.Equal(0, await other.Query<Person>().CountAsync(Stop));
    }

    [Fact]
    public async Task SaveAsync_ChangedDocument_ReplacesItsIndexRows()
    {
        var person = People.Make("Anna", 30, "a", "b");
        person.Note = "old";
        await People.SaveAsync(Database, person);
        await using (var session = Database.Session())
        {
            var loaded = (await session.GetAsync<Person>(person.Id))!;
            loaded.Name = "Berta";
            loaded.Tags = ["c"];
            loaded.Note = null;
            await session.SaveAsync(loaded, cancellationToken: Stop);
            await session.SaveChangesAsync(Stop);
        }

        await using var check = Database.Session();
        Assert.Equal(["Berta"], (await check.QueryIndex<PersonIndex>().ListAsync(Stop)).Select(x => x.Name));
        Assert.Equal(["c"], (await check.QueryIndex<PersonTagIndex>().ListAsync(Stop)).Select(x => x.Tag));
        Assert.Equal(0, await check.QueryIndex<PersonNoteIndex>().CountAsync(Stop));
    }

    [Fact]
    public async Task Delete_Document_TakesItsIndexRowsAlong()
    {
        var person = People.Make("Anna", 30, "a");
        await People.SaveAsync(Database, person, People.Make("Berta", 30, "a"));
        await using (var session = Database.Session())
        {
            session.Delete((await session.GetAsync<Person>(person.Id))!);
            Assert.Null(await session.GetAsync<Person>(person.Id));
            await session.SaveChangesAsync(Stop);
        }

        await using var check = Database.Session();
        Assert.Null(await check.GetAsync<Person>(person.Id));
        Assert.Equal(1, await check.QueryIndex<PersonIndex>().CountAsync(Stop));
        Assert.Equal(1, await check.QueryIndex<PersonTagIndex>().CountAsync(Stop));
    }

    [Fact]
    public async Task CancelAsync_FlushedChanges_AreGone()
    {
        await using (var session = Database.Session())
        {
            await session.SaveAsync(People.Make("Anna"), cancellationToken: Stop);
            await session.FlushAsync(Stop);
            await session.CancelAsync();
            await session.SaveAsync(People.Make("Berta"), cancellationToken: Stop);
            await session.SaveChangesAsync(Stop);
        }

        await using var check = Database.Session();
        Assert.Equal(0, await check.Query<Person>().CountAsync(Stop));
        Assert.Equal(0, await check.QueryIndex<PersonIndex>().CountAsync(Stop));
    }

    [Fact]
    public async Task Dispose_WithoutSaveChanges_KeepsNothing()
    {
        await using (var session = Database.Session())
        {
            await session.SaveAsync(People.Make("Anna"), cancellationToken: Stop);
            await session.FlushAsync(Stop);
        }

        await using var check = Database.Session();
        Assert.Equal(0, await check.Query<Person>().CountAsync(Stop));
    }

    [Fact]
    public async Task SaveAsync_ChangedBySomebodyElse_ThrowsWhenChecked()
    {
        var person = People.Make("Anna");
        await People.SaveAsync(Database, person);
        await using var mine = Database.Session();
        var loaded = (await mine.GetAsync<Person>(person.Id))!;
        await using (var theirs = Database.Session())
        {
            var same = (await theirs.GetAsync<Person>(person.Id))!;
            same.Age = 99;
            await theirs.SaveAsync(same, cancellationToken: Stop);
            await theirs.SaveChangesAsync(Stop);
        }

        loaded.Age = 1;
        await mine.SaveAsync(loaded, checkConcurrency: true, cancellationToken: Stop);
        var error = await Assert.ThrowsAsync<ConcurrencyException>(() => mine.SaveChangesAsync(Stop));
        Assert.Equal(person.Id, error.Document.Id);

        await using var check = Database.Session();
        Assert.Equal(99, (await check.GetAsync<Person>(person.Id))!.Age);
    }

    [Fact]
    public async Task SaveAsync_ManySessionsAtOnce_LosesNothing()
    {
        var counter = People.Make("Counter", 0);
        await People.SaveAsync(Database, counter);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await People.SaveAsync(Database, People.Make($"W{worker}-{i}", i));
                while (!await TryIncrementAsync(counter.Id))
                {
                    // Somebody else was faster.
                }
            }
        }, Stop)));

        await using var check = Database.Session();
        Assert.Equal(81, await check.Query<Person>().CountAsync(Stop));
        Assert.Equal(80, (await check.GetAsync<Person>(counter.Id))!.Age);
        Assert.Equal(81, (await check.Query<Person>().ListAsync(Stop)).Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public async Task Query_OfAType_LeavesOtherTypesOut()
    {
        await People.SaveAsync(Database, People.Make("Anna"), new Club { Name = "Chess" });
        await using var session = Database.Session();
        Assert.Equal("Chess", (await session.Query<Club>().ListAsync(Stop)).Single().Name);
        Assert.Equal(1, await session.Query<Person>().CountAsync(Stop));
        Assert.Equal(2, (await session.Query().Any().ListAsync(Stop)).Count());
        Assert.Equal("Club", session.Store.TypeNames[typeof(Club)]);
        Assert.Equal("Defus.Orchard.Tests.Data.Person, Defus.Orchard.Tests", session.Store.TypeNames[typeof(Person)]);
    }

    [Fact]
    public async Task Detach_PendingDocument_IsNotSaved()
    {
        await using var session = Database.Session();
        var person = People.Make("Anna");
        await session.SaveAsync(person, cancellationToken: Stop);
        session.Detach(person);
        await session.SaveChangesAsync(Stop);
        Assert.Equal(0, await session.Query<Person>().CountAsync(Stop));
    }

    private async Task<bool> TryIncrementAsync(long id)
    {
        await using var session = Database.Session();
        var counter = (await session.GetAsync<Person>(id))!;
        counter.Age++;
        await session.SaveAsync(counter, checkConcurrency: true, cancellationToken: Stop);
        try
        {
            await session.SaveChangesAsync(Stop);
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }
}

public sealed class SqliteSessionTests : SessionTests<SqliteTestDatabase>;

public sealed class PostgresSessionTests : SessionTests<PostgresTestDatabase>;
