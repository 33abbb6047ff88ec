using System.Linq.Expressions;
using System.Reflection;

namespace OrchardCore.Data.Queries;

/// <summary>Values of expressions that do not depend on a row. Fields and properties are read directly; only what is left is compiled.</summary>
internal static class Evaluator
{
    public static object? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            case MemberExpression { Member: PropertyInfo property } member:
                return property.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when IsReferenceOrNullable(convert):
                return Evaluate(convert.Operand);
            default:
                return Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();
        }
    }

    private static bool IsReferenceOrNullable(UnaryExpression convert)
        => convert.Type.IsAssignableFrom(convert.Operand.Type) || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;
}
