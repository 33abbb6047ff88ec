using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using Xunit;
using YesSql.Sql;
using YesSql;

namespace Defus.Orchard.Tests.Data;

public abstract class TransactionTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    private IStoreTransactionManager Transactions => Database.Services.GetRequiredService<IStoreTransactionManager>();

    [Fact]
    public async Task Dispose_WithoutCommit_RollsBackEverySessionAndTheSchema()
    {
        var anna = People.Make("Anna");
        await People.SaveAsync(Database, anna);
        var rolledBack = false;
        var transaction = await Transactions.BeginAsync();
        transaction.OnRolledBack(() =>
        {
            rolledBack = true;
            return Task.CompletedTask;
        });
        await People.SaveAsync(Database, People.Make("Berta"));
        await using (var session = Database.Session())
        {
            var builder = await TestDatabase.SchemaBuilderAsync(session);
            await builder.CreateTableAsync("Extra", table => table.Column<string>("Name"));
            await session.SaveChangesAsync(Stop);
        }

        await using (var session = Database.Session())
        {
            Assert.Equal(2, await session.Query<Person>().CountAsync(Stop));
        }

        await transaction.DisposeAsync();
        Assert.True(rolledBack);
        await using var check = Database.Session();
        Assert.Equal(["Anna"], (await check.Query<Person>().ListAsync(Stop)).Select(p => p.Name));
        Assert.Equal(1, await check.QueryIndex<PersonIndex>().CountAsync(Stop));
        var again = await TestDatabase.SchemaBuilderAsync(check);
        await again.CreateTableAsync("Extra", table => table.Column<string>("Name"));
        await check.SaveChangesAsync(Stop);
        await People.SaveAsync(Database, People.Make("Clara"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Collection_FirstUsedInWorkThatWasTakenBack_CanBeUsedAfterwards(bool inTransaction)
    {
        var transaction = inTransaction ? await Transactions.BeginAsync() : null;
        var given = Database.Session();
        await given.SaveAsync(People.Make("Anna"), "Others");
        await given.FlushAsync(Stop);
        await given.DisposeAsync();
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await using (var session = Database.Session())
        {
            await session.SaveAsync(People.Make("Berta"), "Others");
            await session.SaveChangesAsync(Stop);
        }

        await using var check = Database.Session();
        Assert.Equal(["Berta"], (await check.Query<Person>("Others").ListAsync(Stop)).Select(person => person.Name));
    }

    [Fact]
    public async Task CommitAsync_WorkOfSeveralShells_ShowsAtOnce()
    {
        await using var otherShell = Database.Build();
        await using (var before = Database.Session())
        {
            Assert.Equal(0, await before.Query<Person, PersonIndex>(x => x.Age > 0).CountAsync(Stop));
        }

        await using (var transaction = await Transactions.BeginAsync())
        {
            await People.SaveAsync(Database, People.Make("Anna"));
            await using (var scope = otherShell.CreateAsyncScope())
            {
                var session = scope.ServiceProvider.GetRequiredService<ISession>();
                Assert.Equal(1, await session.Query<Person, PersonIndex>(x => x.Age > 0).CountAsync(Stop));
                await session.SaveAsync(People.Make("Berta"), cancellationToken: Stop);
                await session.SaveChangesAsync(Stop);
            }

            await transaction.CommitAsync();
        }

        await using var check = Database.Session();
        Assert.Equal(2, await check.Query<Person, PersonIndex>(x => x.Age > 0).CountAsync(Stop));
    }

    [Fact]
    public async Task BeginAsync_OtherFlow_SeesNothingBeforeTheCommit()
    {
        var begun = new TaskCompletionSource();
        var looked = new TaskCompletionSource();
        var reader = Task.Run(async () =>
        {
            await begun.Task;
            await using var session = Database.Session();
            var count = await session.Query<Person>().CountAsync(Stop);
            looked.SetResult();
            return count;
        }, Stop);

        await using var transaction = await Transactions.BeginAsync();
        await People.SaveAsync(Database, People.Make("Anna"));
        begun.SetResult();
        await looked.Task;
        Assert.Equal(0, await reader);
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task CommitAsync_SessionInsideWasCancelled_RefusesAndKeepsNothing()
    {
        await using (var transaction = await Transactions.BeginAsync())
        {
            await using (var session = Database.Session())
            {
                await session.SaveAsync(People.Make("Anna"), cancellationToken: Stop);
                await session.FlushAsync(Stop);
                await session.CancelAsync();
            }

            var error = await Assert.ThrowsAsync<InvalidOperationException>(transaction.CommitAsync);
            Assert.Contains("cancelled", error.Message, StringComparison.Ordinal);
        }

        await using var check = Database.Session();
        Assert.Equal(0, await check.Query<Person>().CountAsync(Stop));
    }

    [Fact]
    public async Task BeginAsync_Within_JoinsTheOuterOne()
    {
        await using (var outer = await Transactions.BeginAsync())
        {
            await using (var inner = await Transactions.BeginAsync())
            {
                await People.SaveAsync(Database, People.Make("Anna"));
                await inner.CommitAsync();
            }

            Assert.Same(outer, StoreTransaction.Current);
        }

        await using var check = Database.Session();
        Assert.Equal(0, await check.Query<Person>().CountAsync(Stop));
        Assert.Null(StoreTransaction.Current);
    }

    [Fact]
    public async Task SchemaBuilder_AlterTable_AddsRenamesAndDrops()
    {
        await using var session = Database.Session();
        var builder = await TestDatabase.SchemaBuilderAsync(session);
        await builder.CreateTableAsync("Extra", table => table.Column<long>("Id", c => c.PrimaryKey().Identity()).Column<string>("Name", c => c.WithLength(10)));
        await builder.AlterTableAsync("Extra", table =>
        {
            table.AddColumn<int>("Size", c => c.NotNull().WithDefault(7));
            table.RenameColumn("Name", "Title");
            table.AlterColumn("Title", c => c.WithType(typeof(string)).WithLength(500));
            table.CreateIndex("IDX_Extra_Size", "Size");
        });
        var quoted = builder.Dialect.QuoteForTableName(builder.TablePrefix + "Extra");
        await using (var command = builder.Connection.CreateCommand())
        {
            command.Transaction = builder.Transaction;
            command.CommandText = $"INSERT INTO {quoted} (\"Title\") VALUES ('{new string('x', 400)}')";
            await command.ExecuteNonQueryAsync(Stop);
            command.CommandText = $"SELECT \"Size\" FROM {quoted}";
            Assert.Equal(7, Convert.ToInt32(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture));
        }

        await builder.AlterTableAsync("Extra", table =>
        {
            table.DropIndex("IDX_Extra_Size");
            table.DropColumn("Size");
        });
        await session.SaveChangesAsync(Stop);
        await using var other = Database.Session();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await (await TestDatabase.SchemaBuilderAsync(other)).AlterTableAsync("Extra", table => table.DropColumn("Size")));
        Assert.Contains("Size", error.Message, StringComparison.Ordinal);
    }
}

public sealed class SqliteTransactionTests : TransactionTests<SqliteTestDatabase>;

public sealed class PostgresTransactionTests : TransactionTests<PostgresTestDatabase>;
