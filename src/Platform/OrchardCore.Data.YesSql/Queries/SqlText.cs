using System.Text;

namespace OrchardCore.Data.Queries;

/// <summary>A SQL statement being written, and its values in the order of their names @p0, @p1 …</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new(256);

    public List<object?> Values { get; } = [];

    /// <summary>How much is written; setting it takes back what came later.</summary>
    public (int Length, int Values) Position
    {
        get => (_text.Length, Values.Count);
        set
        {
            _text.Length = value.Length;
            Values.RemoveRange(value.Values, Values.Count - value.Values);
        }
    }

    public SqlText Append(string sql)
    {
        _text.Append(sql);
        return this;
    }

    public SqlText Value(object? value)
    {
        _text.Append("@p").Append(Values.Count);
        Values.Add(value);
        return this;
    }

    public override string ToString() => _text.ToString();
}
