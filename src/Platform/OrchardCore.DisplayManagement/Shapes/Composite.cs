using System.Dynamic;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>An object whose properties can be read and written by name. Stands in for Composite.</summary>
public class Composite : DynamicObject
{
    private Dictionary<string, object>? _properties;

    public IDictionary<string, object> Properties => _properties ??= new(StringComparer.Ordinal);

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        return TryGetMemberImpl(binder.Name, out result);
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        return TrySetMemberImpl(binder.Name, value);
    }

    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        if (args is { Length: 0 })
        {
            return TryGetMemberImpl(binder.Name, out result);
        }

        if (args is { Length: 1 })
        {
            result = this;
            return TrySetMemberImpl(binder.Name, args[0]);
        }

        result = null;
        return false;
    }

    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        if (indexes is [string name])
        {
            return TryGetMemberImpl(name, out result);
        }

        return base.TryGetIndex(binder, indexes, out result);
    }

    public override bool TrySetIndex(SetIndexBinder binder, object[] indexes, object? value)
    {
        return indexes is [string name] ? TrySetMemberImpl(name, value) : base.TrySetIndex(binder, indexes, value);
    }

    public override IEnumerable<string> GetDynamicMemberNames()
    {
        return _properties?.Keys ?? Enumerable.Empty<string>();
    }

    protected virtual bool TryGetMemberImpl(string name, out object? result)
    {
        result = _properties is not null && _properties.TryGetValue(name, out var value) ? value : null;
        return true;
    }

    protected virtual bool TrySetMemberImpl(string name, object? value)
    {
        Properties[name] = value!;
        return true;
    }
}
