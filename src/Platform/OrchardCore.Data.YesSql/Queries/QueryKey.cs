using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OrchardCore.Data.Queries;

/// <summary>Writes a query with all its values as text: equal texts mean equal queries. Also collects the tables it reads.</summary>
internal sealed class QueryKey
{
    private const int LongText = 10_000;

    private readonly StringBuilder _text = new(256);
    private readonly QueryModel _model;

    private QueryKey(QueryModel model)
    {
        _model = model;
    }

    public List<string> Tables { get; } = new(4);

    public bool IsRandom { get; private set; }

    /// <summary>The text; of a long one, such as with a list of thousands of ids, only a hash is kept.</summary>
    public string Text => _text.Length <= LongText ? _text.ToString() : Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(_text.ToString().AsSpan())));

    public static QueryKey Of(QueryModel model, string kind, int? skip, int? take)
    {
        var key = new QueryKey(model);
        key._text.Append(kind).Append('|').Append(model.Set.Table.Name).Append('|').Append(model.TypeName).Append('|').Append(skip).Append('|').Append(take);
        if (model.TypeName is not null)
        {
            key.Tables.Add(model.Set.Table.MembershipStamp(model.TypeName));
        }

        key.Add(model.Conditions);
        foreach (var order in model.Orders)
        {
            key.Table(order.IndexType);
            key._text.Append(order.Descending ? "|-" : "|+").Append(order.Sql);
            key.IsRandom |= order.IsRandom;
            if (order.Key is not null)
            {
                key.Add(order.Key);
            }
        }

        foreach (var (name, value) in model.Parameters)
        {
            key._text.Append('|').Append(name).Append('=');
            key.Value(value);
        }

        return key;
    }

    private void Add(ConditionGroup group)
    {
        _text.Append(group.IsAny ? "any(" : "all(");
        foreach (var condition in group.Conditions)
        {
            if (condition is ConditionGroup inner)
            {
                Add(inner);
                continue;
            }

            var index = (IndexCondition)condition;
            Table(index.IndexType);
            index.Predicates.ForEach(Add);
            foreach (var sql in index.Sql)
            {
                // What other tables the text reads is unknown, so such a query is never kept.
                IsRandom = true;
                _text.Append("sql:").Append(sql);
            }
        }

        _text.Append(')');
    }

    private void Table(Type indexType)
    {
        var table = _model.Session.Store.GetIndexTable(indexType, _model.Set.Name);
        _text.Append("|").Append(table);
        if (!Tables.Contains(table))
        {
            Tables.Add(table);
        }
    }

    private void Add(LambdaExpression lambda)
    {
        _text.Append('{');
        Node(lambda.Body, lambda.Parameters[0]);
        _text.Append('}');
    }

    private void Node(Expression? node, ParameterExpression row)
    {
        switch (node)
        {
            case null:
                return;
            case ParameterExpression:
                _text.Append('x');
                return;
            case BinaryExpression binary:
                _text.Append('(');
                Node(binary.Left, row);
                _text.Append(' ').Append((int)binary.NodeType).Append(' ');
                Node(binary.Right, row);
                _text.Append(')');
                return;
            case UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda }:
                Add(lambda);
                return;
            case UnaryExpression unary when Evaluator.UsesRow(unary, row):
                _text.Append((int)unary.NodeType).Append(unary.Type.Name).Append('(');
                Node(unary.Operand, row);
                _text.Append(')');
                return;
            case MemberExpression member when Evaluator.UsesRow(member, row):
                Node(member.Expression, row);
                _text.Append('.').Append(member.Member.Name);
                return;
            case ConditionalExpression conditional:
                _text.Append("if(");
                Node(conditional.Test, row);
                _text.Append('?');
                Node(conditional.IfTrue, row);
                _text.Append(':');
                Node(conditional.IfFalse, row);
                _text.Append(')');
                return;
            case MethodCallExpression call when Evaluator.UsesRow(call, row) || PredicateSql.IsSubquery(call):
                if (PredicateSql.IsSubquery(call))
                {
                    Table(call.Method.GetGenericArguments()[0]);
                }

                _text.Append(call.Method.DeclaringType!.Name).Append('.').Append(call.Method.Name).Append('(');
                Node(call.Object, row);
                foreach (var argument in call.Arguments)
                {
                    _text.Append(',');
                    Node(argument, row);
                }

                _text.Append(')');
                return;
            default:
                Value(Evaluator.Evaluate(node));
                return;
        }
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append('~');
                break;
            case string text:
                _text.Append('\'').Append(text.Length).Append(':').Append(text);
                break;
            case DateTime date:
                _text.Append('d').Append(date.Ticks).Append(date.Kind == DateTimeKind.Local ? "L" : "U");
                break;
            case DateTimeOffset offset:
                _text.Append('d').Append(offset.UtcTicks);
                break;
            case IEnumerable values:
                _text.Append('[');
                foreach (var item in values)
                {
                    Value(item);
                    _text.Append(',');
                }

                _text.Append(']');
                break;
            default:
                _text.Append(value.GetType().Name).Append(':').Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
