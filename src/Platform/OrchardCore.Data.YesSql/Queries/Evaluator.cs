using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace OrchardCore.Data.Queries;

/// <summary>Tells what of an expression depends on the row, and gives the value of what does not. Only rare shapes are compiled for that.</summary>
internal static class Evaluator
{
    public static bool UsesRow(Expression? node, ParameterExpression row) => node switch
    {
        null or ConstantExpression => false,
        ParameterExpression parameter => parameter == row,
        MemberExpression member => UsesRow(member.Expression, row),
        UnaryExpression unary => UsesRow(unary.Operand, row),
        BinaryExpression binary => UsesRow(binary.Left, row) || UsesRow(binary.Right, row),
        ConditionalExpression c => UsesRow(c.Test, row) || UsesRow(c.IfTrue, row) || UsesRow(c.IfFalse, row),
        MethodCallExpression call => UsesRow(call.Object, row) || call.Arguments.Any(a => UsesRow(a, row)),
        NewArrayExpression array => array.Expressions.Any(e => UsesRow(e, row)),
        _ => RowFinder.Finds(node, row),
    };

    public static object? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(Target(member.Expression));
            case MemberExpression { Member: PropertyInfo property } member when member.Expression is null || Nullable.GetUnderlyingType(member.Expression.Type) is null:
                return property.GetValue(Target(member.Expression));
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when IsReferenceOrNullable(convert):
                return Evaluate(convert.Operand);
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when convert.Operand.Type.IsEnum && IsInteger(convert.Type):
                return Convert.ChangeType(Evaluate(convert.Operand), Nullable.GetUnderlyingType(convert.Type) ?? convert.Type, CultureInfo.InvariantCulture);
            // An array seen as a span, as the compiler prefers it for Contains.
            case MethodCallExpression { Method.Name: "op_Implicit" } span when span.Type.IsByRefLike:
                return Evaluate(span.Arguments[0]);
            case UnaryExpression { Method.Name: "op_Implicit" } span when span.Type.IsByRefLike:
                return Evaluate(span.Operand);
            default:
                return Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();
        }
    }

    private static object? Target(Expression? expression)
        => expression is null ? null : Evaluate(expression) ?? throw new NullReferenceException($"'{expression}' is null in a query.");

    private static bool IsReferenceOrNullable(UnaryExpression convert)
        => convert.Type.IsAssignableFrom(convert.Operand.Type) || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;

    private static bool IsInteger(Type type)
        => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private sealed class RowFinder : ExpressionVisitor
    {
        private readonly ParameterExpression _row;
        private bool _found;

        private RowFinder(ParameterExpression row)
        {
            _row = row;
        }

        public static bool Finds(Expression node, ParameterExpression row)
        {
            var finder = new RowFinder(row);
            finder.Visit(node);
            return finder._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found |= node == _row;
            return node;
        }
    }
}
