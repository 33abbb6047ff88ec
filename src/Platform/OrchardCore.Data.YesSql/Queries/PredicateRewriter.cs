using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using OrchardCore.Data.Engine;
using YesSql.Services;

namespace OrchardCore.Data.Queries;

/// <summary>Writes predicates so that linq2db understands them: YesSql's IsIn family, and text searches that take no notice of case.</summary>
internal sealed class PredicateRewriter : ExpressionVisitor
{
    private readonly QueryContext _context;

    public PredicateRewriter(QueryContext context)
    {
        _context = context;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(DefaultQueryExtensions))
        {
            var isIn = node.Method.Name is nameof(DefaultQueryExtensions.IsIn) or nameof(DefaultQueryExtensions.IsInAny);
            var contains = node.Arguments[1].NodeType == ExpressionType.Quote ? InIndex(node) : InValues(node);
            return isIn ? contains : Expression.Not(contains);
        }

        if (node.Object is not null && node.Method.DeclaringType == typeof(string) && node.Arguments.Count == 1
            && node.Method.Name is nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith)
            && ReferenceEquals(_context.Dialect, SqlDialect.PostgreSql))
        {
            // SQLite's LIKE ignores case by itself.
            var lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
            return Expression.Call(Expression.Call(Visit(node.Object), lower), node.Method, Expression.Call(node.Arguments[0], lower));
        }

        return base.VisitMethodCall(node);
    }

    private static Expression Unbox(Expression expression)
        => expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && convert.Type == typeof(object) ? convert.Operand : expression;

    private Expression InValues(MethodCallExpression node)
    {
        var value = Visit(Unbox(node.Arguments[0]));
        var values = (IEnumerable)(Evaluator.Evaluate(node.Arguments[1]) ?? throw new ArgumentException("IsIn needs a list of values."));
        return (Expression)typeof(PredicateRewriter).GetMethod(nameof(ContainsIn), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value.Type).Invoke(null, [value, values])!;
    }

    private Expression InIndex(MethodCallExpression node)
    {
        var value = Visit(Unbox(node.Arguments[0]));
        var indexType = node.Method.GetGenericArguments()[0];
        var condition = new IndexCondition(indexType);
        if (node.Arguments.Count > 2)
        {
            condition.Predicates.Add((LambdaExpression)((UnaryExpression)node.Arguments[2]).Operand);
        }

        var source = IndexSource.For(indexType);
        var rows = source.Rows(_context, condition);
        var select = (LambdaExpression)((UnaryExpression)node.Arguments[1]).Operand;
        return source.Contains(rows, select, value);
    }

    private static Expression ContainsIn<T>(Expression value, IEnumerable values)
    {
        var typed = values.Cast<object?>().Select(v => (T)v!).ToArray();

        // A field, as the compiler would make of a local variable, so that linq2db sees a parameter and keeps the query.
        var field = Expression.Field(Expression.Constant(new Box<T>(typed)), nameof(Box<T>.Values));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], field, value);
    }

    private sealed class Box<T>
    {
        public readonly T[] Values;

        public Box(T[] values)
        {
            Values = values;
        }
    }
}
