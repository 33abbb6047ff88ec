using System.Linq.Expressions;
using CsCheck;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>Any predicate, order and page gives what LINQ gives over objects.</summary>
public abstract class QueryPropertyTests<TDatabase> : DatabaseTests<TDatabase> where TDatabase : TestDatabase, new()
{
    private static readonly DateTime _start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Person> _people =
        from name in Gen.Char['a', 'd'].Array[1, 2]
        from nickname in Gen.Char['a', 'd'].Select(c => c == 'd' ? null : c.ToString())
        from age in Gen.Int[0, 5]
        from active in Gen.Bool
        from kind in Gen.Enum<PersonKind>()
        from born in Gen.Int[0, 6]
        from seen in Gen.Int[0, 4].Nullable()
        from fee in Gen.Int[0, 4]
        select new Person
        {
            Name = new string(name),
            Nickname = nickname,
            Age = age,
            IsActive = active,
            Kind = kind,
            BornUtc = _start.AddHours(born),
            SeenUtc = seen is null ? null : _start.AddHours(seen.Value),
            Rest = TimeSpan.FromMinutes(age),
            Fee = fee / 2m,
        };

    private static readonly Gen<Expression<Func<PersonIndex, bool>>> _simple = Gen.OneOf(
        Gen.Int[0, 5].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.Age > v),
        Gen.Int[0, 5].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.Age + 1 <= v),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(v => x => x.IsActive == v),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => !x.IsActive),
        Gen.Enum<PersonKind>().Select<PersonKind, Expression<Func<PersonIndex, bool>>>(v => x => x.Kind != v),
        Gen.Int[0, 6].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.BornUtc >= _start.AddHours(v)),
        Gen.Int[0, 4].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.SeenUtc < _start.AddHours(v)),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => x.SeenUtc != null),
        Gen.Char['a', 'c'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => x.Nickname != v.ToString()),
        Gen.Char['a', 'c'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => x.Nickname == v.ToString() || x.Nickname == null),
        Gen.Char['a', 'd'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => x.Name.StartsWith(v.ToString())),
        Gen.Int[0, 4].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.Fee < v / 2m),
        Gen.Int[0, 5].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.Rest > TimeSpan.FromMinutes(v)),
        Gen.Int[0, 9].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.Age * 2 - x.Name.Length > v),
        Gen.Int[0, 9].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => (decimal)x.Age / 2 > v - x.Fee),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => x.Nickname != x.Name),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => x.Name == x.Nickname),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => string.IsNullOrEmpty(x.Nickname)),
        Gen.Bool.Select<bool, Expression<Func<PersonIndex, bool>>>(_ => x => x.SeenUtc >= x.BornUtc),
        Gen.Int[0, 4].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => x.SeenUtc.HasValue && x.SeenUtc.Value > _start.AddHours(v)),
        Gen.Char['a', 'd'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => (x.Nickname ?? "d") == v.ToString()),
        Gen.Char['a', 'd'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => x.Name.CompareTo(v.ToString()) > 0),
        Gen.Enum<PersonKind>().Select<PersonKind, Expression<Func<PersonIndex, bool>>>(v => x => x.IsActive ? x.Kind == v : x.Age > 2),
        Gen.Char['a', 'd'].Select(c => c == 'd' ? null : c.ToString()).List[0, 3]
            .Select<List<string?>, Expression<Func<PersonIndex, bool>>>(v => x => v.Contains(x.Nickname)),
        // Left to linq2db.
        Gen.Int[0, 2].Select<int, Expression<Func<PersonIndex, bool>>>(v => x => Math.Abs(x.Age - 2) == v),
        Gen.Char['a', 'd'].Select<char, Expression<Func<PersonIndex, bool>>>(v => x => x.Name.Substring(0, 1) == v.ToString() && x.BornUtc >= _start.AddHours(1)));

    private static readonly Gen<Expression<Func<PersonIndex, bool>>> _predicates =
        from left in _simple
        from right in _simple
        from how in Gen.Int[0, 3]
        select how switch
        {
            0 => left,
            1 => Join(left, right, Expression.AndAlso),
            2 => Join(left, right, Expression.OrElse),
            _ => Expression.Lambda<Func<PersonIndex, bool>>(Expression.Not(left.Body), left.Parameters),
        };

    [Fact]
    public async Task Query_AnyPredicateOrderAndPage_EqualsLinqOverObjects()
    {
        // One set of people for all samples: the queries are what varies.
        var people = new List<Person>();
        _people.Array[60].Sample(people.AddRange, iter: 1, threads: 1);
        await People.SaveAsync(Database, [.. people]);
        var rows = people.ConvertAll(p => (Person: p, Row: Index(p)));

        await Gen.Select(_predicates, Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[1, 30]).SampleAsync(async sample =>
        {
            var (predicate, order, skip, take) = sample;
            var matches = rows.Where(r => predicate.Compile()(r.Row)).ToList();
            await using var session = Database.Session();
            var query = session.Query<Person, PersonIndex>(predicate);
            if (await query.CountAsync(Stop) != matches.Count)
            {
                return false;
            }

            var expected = (order switch
            {
                0 => matches.OrderBy(r => r.Row.Age),
                1 => matches.OrderByDescending(r => r.Row.BornUtc),
                2 => matches.OrderBy(r => r.Row.Name, StringComparer.Ordinal),
                _ => matches.OrderByDescending(r => r.Row.IsActive).ThenBy(r => r.Row.Fee),
            }).ThenBy(r => r.Person.Id).Select(r => r.Person.Id).Skip(skip).Take(take);
            var sorted = order switch
            {
                0 => query.OrderBy(x => x.Age),
                1 => query.OrderByDescending(x => x.BornUtc),
                2 => query.OrderBy(x => x.Name),
                _ => query.OrderByDescending(x => x.IsActive).ThenBy(x => x.Fee),
            };
            var actual = await sorted.Skip(skip).Take(take).ListAsync(Stop);
            return actual.Select(p => p.Id).SequenceEqual(expected);
        }, iter: 300, threads: 1);
    }

    private static PersonIndex Index(Person p) => new()
    {
        Name = p.Name,
        Nickname = p.Nickname,
        Age = p.Age,
        IsActive = p.IsActive,
        Kind = p.Kind,
        BornUtc = p.BornUtc,
        SeenUtc = p.SeenUtc,
        Rest = p.Rest,
        Fee = p.Fee,
    };

    private static Expression<Func<PersonIndex, bool>> Join(
        Expression<Func<PersonIndex, bool>> left, Expression<Func<PersonIndex, bool>> right, Func<Expression, Expression, Expression> how)
    {
        var body = new Rename(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<PersonIndex, bool>>(how(left.Body, body), left.Parameters);
    }

    private sealed class Rename : ExpressionVisitor
    {
        private readonly ParameterExpression _from;
        private readonly ParameterExpression _to;

        public Rename(ParameterExpression from, ParameterExpression to)
        {
            _from = from;
            _to = to;
        }

        protected override Expression VisitParameter(ParameterExpression node) => node == _from ? _to : node;
    }
}

public sealed class SqliteQueryPropertyTests : QueryPropertyTests<SqliteTestDatabase>;

public sealed class PostgresQueryPropertyTests : QueryPropertyTests<PostgresTestDatabase>;
