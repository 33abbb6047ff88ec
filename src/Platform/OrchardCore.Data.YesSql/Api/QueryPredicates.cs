using System.Linq.Expressions;

namespace YesSql.Services;

/// <summary>Predicates for use inside query expressions; they are never called.</summary>
public static class DefaultQueryExtensions
{
    public static bool IsIn(this object? source, IEnumerable<object?> values) => throw OnlyInQueries();

    public static bool IsIn<T>(this T source, IEnumerable<T> values) => throw OnlyInQueries();

    public static bool IsNotIn(this object? source, IEnumerable<object?> values) => throw OnlyInQueries();

    public static bool IsNotIn<T>(this T source, IEnumerable<T> values) => throw OnlyInQueries();

    /// <summary>The value is what <paramref name="select"/> gives for some row of the index that fulfils <paramref name="where"/>.</summary>
    public static bool IsIn<TIndex>(this object? source, Expression<Func<TIndex, object?>> select, Expression<Func<TIndex, bool>> where)
        => throw OnlyInQueries();

    public static bool IsNotIn<TIndex>(this object? source, Expression<Func<TIndex, object?>> select, Expression<Func<TIndex, bool>> where)
        => throw OnlyInQueries();

    public static bool IsInAny<TIndex>(this object? source, Expression<Func<TIndex, object?>> select) => throw OnlyInQueries();

    public static bool IsNotInAny<TIndex>(this object? source, Expression<Func<TIndex, object?>> select) => throw OnlyInQueries();

    private static InvalidOperationException OnlyInQueries() => new("This predicate can only be used inside a query.");
}
