using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrchardCore.Environment.Shell;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>Another process has written, and is not heard (yet).</summary>
public sealed class ForeignWriteTests : DatabaseTests<PostgresTestDatabase>
{
    [Fact]
    public async Task Save_AfterAForeignWriteThatWasNotHeard_FailsOnceAndThenFindsIt()
    {
        var person = new Person { Name = "Anna" };
        await using (var session = Database.Session())
        {
            await session.SaveAsync(person, cancellationToken: Stop);
            await session.SaveChangesAsync(Stop);
        }

        await using (var session = Database.Session())
        {
            // Now it is kept.
            Assert.NotNull(await session.GetAsync<Person>(person.Id));
        }

        await WriteElsewhereAsync();

        await Assert.ThrowsAsync<ConcurrencyException>(() => RenameAsync(person.Id));
        await RenameAsync(person.Id);
    }

    private async Task RenameAsync(long id)
    {
        await using var session = Database.Session();
        var person = (await session.GetAsync<Person>(id))!;
        person.Name += "!";
        await session.SaveAsync(person, checkConcurrency: true, cancellationToken: Stop);
        await session.SaveChangesAsync(Stop);
    }

    private async Task WriteElsewhereAsync()
    {
        await using var connection = new NpgsqlConnection(Database.Services.GetRequiredService<ShellSettings>()["ConnectionString"]);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("""update "t1_Document" set "Version" = "Version" + 1""", connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
    }
}
