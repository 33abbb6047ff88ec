using OrchardCore.Data;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace Defus.Orchard.Tests.Data;

public enum PersonKind
{
    Guest,
    Member,
    Staff,
}

public sealed class Person
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string? Nickname { get; set; }

    public int Age { get; set; }

    public long Points { get; set; }

    public bool IsActive { get; set; }

    public PersonKind Kind { get; set; }

    public DateTime BornUtc { get; set; }

    public DateTime? SeenUtc { get; set; }

    public TimeSpan Rest { get; set; }

    public decimal Fee { get; set; }

    public Guid Number { get; set; }

    public List<string> Tags { get; set; } = [];

    public string? Note { get; set; }
}

[SimplifiedTypeName("Club")]
public sealed class Club
{
    public long Id { get; set; }

    public string Name { get; set; } = "";
}

public sealed class PersonIndex : MapIndex
{
    public string Name { get; set; } = "";

    public string? Nickname { get; set; }

    public int Age { get; set; }

    public long Points { get; set; }

    public bool IsActive { get; set; }

    public PersonKind Kind { get; set; }

    public DateTime BornUtc { get; set; }

    public DateTime? SeenUtc { get; set; }

    public TimeSpan Rest { get; set; }

    public decimal Fee { get; set; }

    public Guid Number { get; set; }
}

public sealed class PersonTagIndex : MapIndex
{
    public string Tag { get; set; } = "";

    public int Position { get; set; }
}

public sealed class PersonNoteIndex : MapIndex
{
    public string Note { get; set; } = "";
}

public sealed class PersonIndexProvider : IndexProvider<Person>
{
    public override void Describe(DescribeContext<Person> context)
        => context.For<PersonIndex>().Map(person => new PersonIndex
        {
            Name = person.Name,
            Nickname = person.Nickname,
            Age = person.Age,
            Points = person.Points,
            IsActive = person.IsActive,
            Kind = person.Kind,
            BornUtc = person.BornUtc,
            SeenUtc = person.SeenUtc,
            Rest = person.Rest,
            Fee = person.Fee,
            Number = person.Number,
        });
}

public sealed class PersonTagIndexProvider : IndexProvider<Person>
{
    public override void Describe(DescribeContext<Person> context)
        => context.For<PersonTagIndex>()
            .When(person => person.Tags.Count > 0)
            .Map(person => person.Tags.Select((tag, i) => new PersonTagIndex { Tag = tag, Position = i }));
}

/// <summary>Asynchronous, scoped, and without a row for people without a note.</summary>
public sealed class PersonNoteIndexProvider : IndexProvider<Person>, IScopedIndexProvider
{
    public override void Describe(DescribeContext<Person> context)
        => context.For<PersonNoteIndex>().Map(async person =>
        {
            await Task.Yield();
            return person.Note is null ? null : new PersonNoteIndex { Note = person.Note };
        });
}

internal static class People
{
    public static async Task CreateTablesAsync(ISchemaBuilder builder)
    {
        await builder.CreateMapIndexTableAsync<PersonIndex>(table => table
            .Column<string>("Name", c => c.WithLength(100))
            .Column<string>("Nickname", c => c.WithLength(100))
            .Column<int>("Age")
            .Column<long>("Points")
            .Column<bool>("IsActive", c => c.NotNull().WithDefault(false))
            .Column<PersonKind>("Kind")
            .Column<DateTime>("BornUtc")
            .Column<DateTime>("SeenUtc", c => c.Nullable())
            .Column<TimeSpan>("Rest")
            .Column<decimal>("Fee")
            .Column<Guid>("Number"));
        await builder.AlterIndexTableAsync<PersonIndex>(table =>
        {
            table.CreateIndex("IDX_Person_Name", "Name");
            table.CreateIndex("IDX_Person_ActiveBorn", "IsActive", "BornUtc");
        });
        await builder.CreateMapIndexTableAsync<PersonTagIndex>(table => table.Column<string>("Tag").Column<int>("Position"));
        await builder.CreateMapIndexTableAsync<PersonNoteIndex>(table => table.Column<string>("Note", c => c.Unlimited()));
    }

    public static Person Make(string name, int age = 30, params string[] tags) => new()
    {
        Name = name,
        Age = age,
        BornUtc = new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(age),
        Tags = [.. tags],
    };

    public static async Task SaveAsync(TestDatabase database, params object[] documents)
    {
        await using var session = database.Session();
        foreach (var document in documents)
        {
            await session.SaveAsync(document);
        }

        await session.SaveChangesAsync();
    }
}
