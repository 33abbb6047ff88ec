using System.Linq.Expressions;
using System.Reflection;
using YesSql.Services;

namespace OrchardCore.Data.Queries;

/// <summary>
/// Writes a predicate over index rows as a SQL condition. A missing value compares as in C#: only missing equals missing, and "not" turns
/// every answer round. Therefore negations are moved inwards, down to the comparisons.
/// </summary>
internal sealed class PredicateSql
{
    // Longer lists travel as one value: databases take some ten thousand parameters at most. For shorter ones the statement tells the
    // database how many values there are, so that it plans better.
    private const int LongList = 500;

    private readonly QueryContext _context;
    private readonly Type _indexType;
    private readonly ValueSql _values;
    private readonly ParameterExpression _row;

    public PredicateSql(QueryContext context, Type indexType, ParameterExpression row)
    {
        _context = context;
        _indexType = indexType;
        _row = row;
        _values = new ValueSql(context, indexType, row, this);
    }

    private SqlText Sql => _context.Sql;

    /// <summary>Writes a sort key or selected value.</summary>
    public static void WriteKey(QueryContext context, Type indexType, LambdaExpression key)
        => new PredicateSql(context, indexType, key.Parameters[0])._values.Write(key.Body);

    /// <summary>Writes the predicate; conditions that are unknown here are left to linq2db, each for itself.</summary>
    public static void Write(QueryContext context, Type indexType, LambdaExpression predicate)
        => new PredicateSql(context, indexType, predicate.Parameters[0]).Write(predicate.Body, isNegated: false);

    public static NotSupportedException Unsupported(Expression expression)
        => new($"The expression '{expression}' cannot be used in a query: there is no SQL for it.");

    public void Write(Expression node, bool isNegated)
    {
        if (!Evaluator.UsesRow(node, _row) && !IsSubquery(node))
        {
            Constant((bool)Evaluator.Evaluate(node)! != isNegated);
            return;
        }

        switch (node)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                Write(not.Operand, !isNegated);
                return;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Operand.Type == typeof(bool):
                Write(convert.Operand, isNegated);
                return;
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And or ExpressionType.OrElse or ExpressionType.Or } both when both.Type == typeof(bool):
                var isAnd = both.NodeType is ExpressionType.AndAlso or ExpressionType.And;
                Sql.Append("(");
                Write(both.Left, isNegated);
                Sql.Append(isAnd != isNegated ? " AND " : " OR ");
                Write(both.Right, isNegated);
                Sql.Append(")");
                return;
            default:
                WriteCondition(node, isNegated);
                return;
        }
    }

    private void WriteCondition(Expression node, bool isNegated)
    {
        var start = Sql.Position;
        try
        {
            WriteKnown(node, isNegated);
        }
        catch (NotSupportedException)
        {
            Sql.Position = start;
            LinqToDbPredicate.Write(_context, _indexType, Expression.Lambda(isNegated ? Expression.Not(node) : node, _row));
        }
    }

    private void WriteKnown(Expression node, bool isNegated)
    {
        switch (node)
        {
            case BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } equality:
                WriteEqual(equality.Left, equality.Right, (equality.NodeType == ExpressionType.NotEqual) != isNegated);
                return;
            case BinaryExpression binary when Comparison(binary.NodeType, isNegated: false) is not null:
                Compare(binary, isNegated);
                return;
            case MethodCallExpression call:
                Call(call, isNegated);
                return;
            case MemberExpression { Member.Name: nameof(Nullable<int>.HasValue), Expression: { } value } when Nullable.GetUnderlyingType(value.Type) is not null:
                IsNull(value, !isNegated);
                return;
            case BinaryExpression { NodeType: not ExpressionType.Coalesce }:
                throw Unsupported(node);
            default:
                // A column of truth values; null is not true.
                _values.Write(node);
                Sql.Append(" = ").Append(_context.Dialect.GetSqlValue(!isNegated));
                return;
        }
    }

    private void Call(MethodCallExpression call, bool isNegated)
    {
        if (call.Method.DeclaringType == typeof(DefaultQueryExtensions))
        {
            var isIn = call.Method.Name is nameof(DefaultQueryExtensions.IsIn) or nameof(DefaultQueryExtensions.IsInAny);
            var value = Unboxed(call.Arguments[0]);
            if (IsSubquery(call))
            {
                InIndex(call, value, isIn == isNegated);
            }
            else
            {
                In(value, call.Arguments[1], isIn == isNegated);
            }
        }
        else if (call.Method.Name == nameof(Enumerable.Contains) && ContainsArguments(call) is { } contains)
        {
            In(contains.Value, contains.List, isNegated);
        }
        else if (call.Method is { Name: nameof(object.Equals), IsStatic: false } && call.Arguments.Count == 1)
        {
            WriteEqual(call.Object!, Unboxed(call.Arguments[0]), isNegated);
        }
        else if (call.Method is { Name: nameof(object.Equals), IsStatic: true } && call.Arguments.Count == 2)
        {
            WriteEqual(Unboxed(call.Arguments[0]), Unboxed(call.Arguments[1]), isNegated);
        }
        else if (call.Method.DeclaringType == typeof(string))
        {
            TextCall(call, isNegated);
        }
        else
        {
            throw Unsupported(call);
        }
    }

    private void TextCall(MethodCallExpression call, bool isNegated)
    {
        switch (call.Method.Name)
        {
            case nameof(string.Contains):
                Like(call, "%", "%", isNegated);
                return;
            case nameof(string.StartsWith):
                Like(call, "", "%", isNegated);
                return;
            case nameof(string.EndsWith):
                Like(call, "%", "", isNegated);
                return;
            case nameof(string.IsNullOrEmpty):
                Sql.Append("COALESCE(");
                _values.Write(call.Arguments[0]);
                Sql.Append(isNegated ? ", '') <> ''" : ", '') = ''");
                return;
            default:
                throw Unsupported(call);
        }
    }

    // Takes no notice of case: SQLite's LIKE does so by itself (SqliteLike), for PostgreSQL both sides become lower case.
    private void Like(MethodCallExpression call, string before, string after, bool isNegated)
    {
        if (call.Arguments.Count != 1 || Evaluator.UsesRow(call.Arguments[0], _row))
        {
            throw Unsupported(call);
        }

        var text = Evaluator.Evaluate(call.Arguments[0])?.ToString() ?? throw new ArgumentNullException(nameof(call), $"The text looked for is null: '{call}'.");
        var pattern = before + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + after;
        var isLower = !_context.Dialect.LikeIgnoresCase;
        Sql.Append(isNegated ? "(NOT " : "(").Append(isLower ? "LOWER(" : "");
        _values.Write(call.Object!);
        Sql.Append(isLower ? ") LIKE LOWER(" : " LIKE ").Value(pattern).Append(isLower ? ")" : "").Append(@" ESCAPE '\'");
        OrNull(isNegated, call.Object!);
        Sql.Append(")");
    }

    private void WriteEqual(Expression left, Expression right, bool isNegated)
    {
        if (!Evaluator.UsesRow(left, _row))
        {
            (left, right) = (right, left);
        }

        (left, right) = (_values.Plain(left), _values.Plain(right));
        if (Evaluator.UsesRow(right, _row))
        {
            EqualColumns(left, right, isNegated);
            return;
        }

        var value = _values.Evaluate(right, left);
        if (value is null)
        {
            IsNull(left, isNegated);
            return;
        }

        var canMiss = isNegated && ValueSql.IsNullable(left);
        Sql.Append(canMiss ? "(" : "");
        _values.Write(left);
        Sql.Append(isNegated ? " <> " : " = ").Value(value);
        OrNull(canMiss, left);
        Sql.Append(canMiss ? ")" : "");
    }

    private void EqualColumns(Expression left, Expression right, bool isNegated)
    {
        Sql.Append("(");
        _values.Write(left);
        Sql.Append(isNegated ? " <> " : " = ");
        _values.Write(right);
        if (ValueSql.IsNullable(left) || ValueSql.IsNullable(right))
        {
            Sql.Append(" OR (");
            IsNull(left, false);
            Sql.Append(isNegated ? ") <> (" : " AND ");
            IsNull(right, false);
            Sql.Append(")");
        }

        Sql.Append(")");
    }

    private void Compare(BinaryExpression binary, bool isNegated)
    {
        var (left, right) = (_values.Plain(binary.Left), _values.Plain(binary.Right));

        // string.Compare(a, b) > 0 and a.CompareTo(b) > 0
        if (binary.Left is MethodCallExpression { Method.Name: nameof(string.Compare) or nameof(string.CompareTo) } call && Evaluator.Evaluate(binary.Right) is 0)
        {
            var operands = call.Object is null ? call.Arguments : [call.Object, .. call.Arguments];
            (left, right) = operands.Count == 2 ? (operands[0], Unboxed(operands[1])) : throw Unsupported(call);
        }

        if (IsNullValue(left) || IsNullValue(right))
        {
            Constant(isNegated);
            return;
        }

        Sql.Append("(");
        _values.WriteOperand(left, right);
        Sql.Append(Comparison(binary.NodeType, isNegated)!);
        _values.WriteOperand(right, left);
        OrNull(isNegated, left);
        OrNull(isNegated, right);
        Sql.Append(")");
    }

    private void In(Expression value, Expression list, bool isNegated)
    {
        if (Evaluator.UsesRow(list, _row))
        {
            throw Unsupported(list);
        }

        var column = _values.Plain(value);
        var values = new List<object>();
        var hasNull = false;
        foreach (var item in (System.Collections.IEnumerable)(Evaluator.Evaluate(list) ?? throw new ArgumentException($"The list of values is null: '{list}'.")))
        {
            hasNull |= item is null;
            if (item is not null)
            {
                values.Add(item);
            }
        }

        var isNullable = ValueSql.IsNullable(column);
        if (values.Count == 0)
        {
            if (hasNull && isNullable)
            {
                IsNull(column, isNegated);
                return;
            }

            Constant(isNegated);
            return;
        }

        Sql.Append("(");
        _values.Write(column);
        Sql.Append(isNegated ? " NOT IN (" : " IN (");

        WriteList(values);
        Sql.Append(")");
        OrNull(isNullable && hasNull != isNegated, column);
        Sql.Append(")");
    }

    private void WriteList(List<object> values)
    {
        if (values.Count > LongList && _context.Dialect.ToList(values) is { } list)
        {
            Sql.Append("SELECT ").Append(_context.Dialect.ListValues).Append("(").Value(list).Append(")");
            return;
        }

        // Lists are filled up to a power of two, so that few statements need to be prepared.
        var count = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Count);
        for (var i = 0; i < count; i++)
        {
            Sql.Append(i == 0 ? "" : ", ").Value(values[Math.Min(i, values.Count - 1)]);
        }
    }

    /// <summary>Whether the value is among those that another index has in the rows that fulfil a predicate.</summary>
    private void InIndex(MethodCallExpression call, Expression value, bool isNegated)
    {
        var indexType = call.Method.GetGenericArguments()[0];
        var select = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
        Sql.Append("(");
        _values.Write(value);
        Sql.Append(isNegated ? " NOT IN (SELECT " : " IN (SELECT ");
        WriteKey(_context, indexType, select);
        Sql.Append(" FROM ").Append(_context.Table(indexType)).Append(" WHERE ");
        WriteKey(_context, indexType, select);
        Sql.Append(" IS NOT NULL");
        if (call.Arguments.Count > 2)
        {
            Sql.Append(" AND ");
            Write(_context, indexType, (LambdaExpression)((UnaryExpression)call.Arguments[2]).Operand);
        }

        Sql.Append(")");
        OrNull(isNegated, value);
        Sql.Append(")");
    }

    private void IsNull(Expression value, bool isNegated)
    {
        _values.Write(value);
        Sql.Append(isNegated ? " IS NOT NULL" : " IS NULL");
    }

    private void OrNull(bool applies, Expression value)
    {
        if (applies && ValueSql.IsNullable(value) && Evaluator.UsesRow(value, _row))
        {
            Sql.Append(" OR ");
            IsNull(value, isNegated: false);
        }
    }

    private bool IsNullValue(Expression value) => ValueSql.IsNullable(value) && !Evaluator.UsesRow(value, _row) && Evaluator.Evaluate(value) is null;

    private void Constant(bool value) => Sql.Append(value ? "1 = 1" : "1 = 0");

    private static string? Comparison(ExpressionType type, bool isNegated) => type switch
    {
        ExpressionType.LessThan => isNegated ? " >= " : " < ",
        ExpressionType.LessThanOrEqual => isNegated ? " > " : " <= ",
        ExpressionType.GreaterThan => isNegated ? " <= " : " > ",
        ExpressionType.GreaterThanOrEqual => isNegated ? " < " : " >= ",
        _ => null,
    };

    /// <summary>Whether the call looks into another index: IsIn and its kin with a type and lambdas.</summary>
    public static bool IsSubquery(Expression node)
        => node is MethodCallExpression call && call.Method.DeclaringType == typeof(DefaultQueryExtensions)
            && call.Arguments.Count > 1 && call.Arguments[1].NodeType == ExpressionType.Quote;

    // list.Contains(value), and the same as an extension of sequences or spans.
    private static (Expression List, Expression Value)? ContainsArguments(MethodCallExpression call)
        => call.Object is not null
            ? call.Object.Type != typeof(string) && call.Arguments.Count == 1 ? (call.Object, call.Arguments[0]) : null
            : call.Arguments.Count == 2 ? (call.Arguments[0], call.Arguments[1]) : null;

    private static Expression Unboxed(Expression expression)
        => expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && convert.Type == typeof(object) ? convert.Operand : expression;
}
