using System.Linq.Expressions;
using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Queries;

/// <summary>Writes values: columns, parameters and what can be reckoned from them.</summary>
internal sealed class ValueSql
{
    private readonly QueryContext _context;
    private readonly Type _indexType;
    private readonly ParameterExpression _row;
    private readonly PredicateSql _predicates;

    public ValueSql(QueryContext context, Type indexType, ParameterExpression row, PredicateSql predicates)
    {
        _context = context;
        _indexType = indexType;
        _row = row;
        _predicates = predicates;
    }

    private SqlText Sql => _context.Sql;

    /// <summary>Whether the value may be missing.</summary>
    public static bool IsNullable(Expression expression) => !expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null;

    public void Write(Expression node)
    {
        node = Plain(node);
        if (!Evaluator.UsesRow(node, _row))
        {
            Sql.Value(Evaluator.Evaluate(node));
            return;
        }

        switch (node)
        {
            case MemberExpression member when IsRow(member.Expression):
                Column(member);
                return;
            case MemberExpression { Member.Name: nameof(string.Length), Expression: { } text } when text.Type == typeof(string):
                Function("LENGTH", text);
                return;
            case BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce:
                Function("COALESCE", coalesce.Left, coalesce.Right);
                return;
            case BinaryExpression binary when Operator(binary) is { } symbol:
                Sql.Append(symbol == " / " && !IsWhole(binary.Type) ? "(1.0 * " : "(");
                Write(binary.Left);
                Sql.Append(symbol);
                Write(binary.Right);
                Sql.Append(")");
                return;
            case ConditionalExpression conditional:
                Case(conditional.Test, () => Write(conditional.IfTrue), () => Write(conditional.IfFalse));
                return;
            case MethodCallExpression { Object: { } text, Arguments.Count: 0 } call when text.Type == typeof(string) && TextFunction(call.Method.Name) is { } function:
                Function(function, text);
                return;
            case BinaryExpression or UnaryExpression { NodeType: ExpressionType.Not } or MethodCallExpression or MemberExpression { Member.Name: nameof(Nullable<int>.HasValue) }
                when node.Type == typeof(bool):
                Case(node, () => Sql.Append(_context.Dialect.GetSqlValue(true)), () => Sql.Append(_context.Dialect.GetSqlValue(false)));
                return;
            default:
                throw PredicateSql.Unsupported(node);
        }
    }

    /// <summary>Writes one side of a comparison; a value takes the type of the other side's column.</summary>
    public void WriteOperand(Expression node, Expression other)
    {
        if (Evaluator.UsesRow(node, _row))
        {
            Write(node);
        }
        else
        {
            Sql.Value(Evaluate(node, other));
        }
    }

    /// <summary>The value to compare with <paramref name="other"/>: C# compares characters as numbers, the database as text.</summary>
    public object? Evaluate(Expression node, Expression other)
    {
        var value = Evaluator.Evaluate(node);
        return value is int code && Underlying(other.Type) == typeof(char) ? (char)code : value;
    }

    /// <summary>The expression without conversions that the database does not need, such as of an enum to its number.</summary>
    public Expression Plain(Expression node)
    {
        while (Evaluator.UsesRow(node, _row))
        {
            if (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert && KeepsValue(convert))
            {
                node = convert.Operand;
            }
            else if (node is MemberExpression { Member.Name: nameof(Nullable<int>.Value), Expression: { } value } && Nullable.GetUnderlyingType(value.Type) is not null)
            {
                node = value;
            }
            else
            {
                break;
            }
        }

        return node;
    }

    private void Column(MemberExpression member)
    {
        var name = member.Member.Name;
        if (name is not ("Id" or "DocumentId") && !IndexColumns.Of(_indexType).Names.Contains(name))
        {
            throw PredicateSql.Unsupported(member);
        }

        Sql.Append(_context.Table(_indexType)).Append(".").Append(_context.Dialect.QuoteForColumnName(name));
    }

    // The row, perhaps seen as an interface.
    private bool IsRow(Expression? expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsRow(convert.Operand),
        _ => expression == _row,
    };

    private void Case(Expression test, Action whenTrue, Action whenFalse)
    {
        Sql.Append("CASE WHEN ");
        _predicates.Write(test, isNegated: false);
        Sql.Append(" THEN ");
        whenTrue();
        Sql.Append(" ELSE ");
        whenFalse();
        Sql.Append(" END");
    }

    private void Function(string name, params ReadOnlySpan<Expression> arguments)
    {
        Sql.Append(name).Append("(");
        for (var i = 0; i < arguments.Length; i++)
        {
            Sql.Append(i == 0 ? "" : ", ");
            Write(arguments[i]);
        }

        Sql.Append(")");
    }

    private static string? Operator(BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.Add when binary.Type == typeof(string) => " || ",
        ExpressionType.Add when IsNumber(binary.Type) => " + ",
        ExpressionType.Subtract when IsNumber(binary.Type) => " - ",
        ExpressionType.Multiply when IsNumber(binary.Type) => " * ",
        ExpressionType.Divide when IsNumber(binary.Type) => " / ",
        ExpressionType.Modulo when IsNumber(binary.Type) => " % ",
        _ => null,
    };

    private static string? TextFunction(string method) => method switch
    {
        nameof(string.ToLower) or nameof(string.ToLowerInvariant) => "LOWER",
        nameof(string.ToUpper) or nameof(string.ToUpperInvariant) => "UPPER",
        nameof(string.Trim) => "TRIM",
        _ => null,
    };

    // Boxing, seeing as nullable, enums and characters as numbers, small numbers as bigger ones.
    private static bool KeepsValue(UnaryExpression convert)
    {
        var (from, to) = (Underlying(convert.Operand.Type), Underlying(convert.Type));
        return to.IsAssignableFrom(from) || from.IsEnum || to.IsEnum || (from == typeof(char) && to == typeof(int))
            || (IsNumber(from) && IsNumber(to) && Type.GetTypeCode(to) >= Type.GetTypeCode(from));
    }

    private static bool IsWhole(Type type) => Type.GetTypeCode(Underlying(type)) <= TypeCode.UInt64;

    private static bool IsNumber(Type type) => Type.GetTypeCode(Underlying(type)) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
