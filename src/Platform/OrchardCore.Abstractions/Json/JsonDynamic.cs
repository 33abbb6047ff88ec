using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Json.Nodes;

namespace System.Text.Json.Dynamic;

/// <summary>A JSON node used through <c>dynamic</c>. Stands in for Orchard Core's JsonDynamicBase.</summary>
public abstract class JsonDynamicBase : DynamicObject
{
    public abstract JsonNode? Node { get; }

    public T? ToObject<T>() => Node.ToObject<T>();

    public object? ToObject(Type type) => Node.ToObject(type);

    public override string ToString() => Node?.ToString() ?? "";

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        result = binder.Type.IsInstanceOfType(this) ? this
            : binder.Type.IsInstanceOfType(Node) ? Node
            : Node.ToObject(binder.Type);
        return true;
    }

    internal static object? Wrap(JsonNode? node) => node switch
    {
        JsonObject json => new JsonDynamicObject(json),
        JsonArray array => new JsonDynamicArray(array),
        JsonValue value => new JsonDynamicValue(value),
        _ => null,
    };

    internal static JsonNode? Unwrap(object? value) => JNode.FromObject(value is JsonDynamicBase dynamic ? dynamic.Node : value);
}

/// <summary>A JSON object: its members are properties, missing ones are null.</summary>
public sealed class JsonDynamicObject : JsonDynamicBase, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly JsonObject _json;

    public JsonDynamicObject() => _json = [];

    public JsonDynamicObject(JsonObject json) => _json = json;

    public override JsonNode Node => _json;

    public int Count => _json.Count;

    public object? this[string key]
    {
        get => Wrap(_json[key]);
        set => _json[key] = Unwrap(value);
    }

    public object? GetValue(string key) => this[key];

    public void SetValue(string key, object? value) => this[key] = value;

    public bool ContainsKey(string key) => _json.ContainsKey(key);

    public bool Remove(string key) => _json.Remove(key);

    public JsonNode? SelectNode(string path) => _json.SelectNode(path);

    public void Merge(JsonNode? content, Settings.JsonMergeSettings? settings = null) => _json.Merge(content, settings);

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = this[binder.Name];
        return true;
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        this[binder.Name] = value;
        return true;
    }

    public override IEnumerable<string> GetDynamicMemberNames() => _json.Select(x => x.Key);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => _json.Select(x => KeyValuePair.Create(x.Key, Wrap(x.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static implicit operator JsonObject(JsonDynamicObject value) => value._json;

    public static implicit operator JsonDynamicObject(JsonObject value) => new(value);
}

/// <summary>A JSON array.</summary>
public sealed class JsonDynamicArray : JsonDynamicBase, IEnumerable<object?>
{
    private readonly JsonArray _json;

    public JsonDynamicArray(JsonArray json) => _json = json;

    public override JsonNode Node => _json;

    public int Count => _json.Count;

    public object? this[int index]
    {
        get => index >= 0 && index < _json.Count ? Wrap(_json[index]) : null;
        set => _json[index] = Unwrap(value);
    }

    public void Add(object? value) => _json.Add(Unwrap(value));

    public bool Remove(JsonNode? value) => _json.Remove(value);

    public void RemoveAt(int index) => _json.RemoveAt(index);

    public void Clear() => _json.Clear();

    public IEnumerator<object?> GetEnumerator() => _json.Select(Wrap).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static implicit operator JsonArray(JsonDynamicArray value) => value._json;

    public static implicit operator JsonDynamicArray(JsonArray value) => new(value);
}

/// <summary>A JSON text, number or boolean; converts to what is asked for.</summary>
public sealed class JsonDynamicValue : JsonDynamicBase, IEquatable<JsonDynamicValue>
{
    private readonly JsonValue _json;

    public JsonDynamicValue(JsonValue json) => _json = json;

    public override JsonNode Node => _json;

    /// <summary>The value as the .NET type that fits its JSON kind.</summary>
    public object? Value => _json.GetValueKind() switch
    {
        JsonValueKind.String => _json.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => decimal.Parse(_json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };

    public bool Equals(JsonDynamicValue? other) => other is not null && JsonNode.DeepEquals(_json, other._json);

    public override bool Equals(object? obj) => obj is JsonDynamicValue other ? Equals(other) : Equals(Value, obj);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    public override bool TryBinaryOperation(BinaryOperationBinder binder, object arg, out object? result)
    {
        var other = arg is JsonDynamicValue value ? value.Value : arg;
        var mine = other is null or string || Value is null ? Value : Convert.ChangeType(Value, other.GetType(), CultureInfo.InvariantCulture);
        switch (binder.Operation)
        {
            case System.Linq.Expressions.ExpressionType.Equal:
                result = Equals(mine, other);
                return true;
            case System.Linq.Expressions.ExpressionType.NotEqual:
                result = !Equals(mine, other);
                return true;
            case System.Linq.Expressions.ExpressionType.Add when mine is string || other is string:
                result = string.Concat(mine, other);
                return true;
            default:
                result = null;
                return false;
        }
    }
}
