using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.ContentManagement;

/// <summary>
/// Copies parts and fields that consist of plain values, arrays of them and fields of the same kind. Copying one that was read before
/// is much cheaper than reading it from JSON again; others are always read.
/// </summary>
internal sealed class ElementCloner
{
    private static readonly ConcurrentDictionary<Type, ElementCloner?> _all = new();

    private readonly CopiedMember[] _members;

    private ElementCloner(CopiedMember[] members) => _members = members;

    /// <summary>Null when elements of the type cannot be copied this way.</summary>
    public static ElementCloner? For(Type type) => _all.GetOrAdd(type, static x => Make(x));

    public ContentElement Clone(ContentElement element)
    {
        var clone = element.ShallowCopy();
        foreach (var member in _members)
        {
            member.Renew(clone);
        }

        return clone;
    }

    private static ElementCloner? Make(Type type)
    {
        var members = new List<CopiedMember>();
        for (var current = type; current != typeof(ContentElement); current = current.BaseType)
        {
            if (current is null)
            {
                return null;
            }

            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (IsPlain(field.FieldType))
                {
                    continue;
                }

                if (Member(current, field) is not { } member)
                {
                    return null;
                }

                members.Add(member);
            }
        }

        return new([.. members]);
    }

    // Only what stands behind a property can be renewed through its setter.
    private static CopiedMember? Member(Type owner, FieldInfo field)
    {
        var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : "";
        var property = name.Length == 0 ? null : owner.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
        var isCopied = field.FieldType.IsArray ? IsPlain(field.FieldType.GetElementType()!)
            : field.FieldType.IsSubclassOf(typeof(ContentField)) && field.FieldType != owner && For(field.FieldType) is not null;
        return isCopied && property is { GetMethod: not null, SetMethod: not null }
            ? (CopiedMember)Activator.CreateInstance(typeof(CopiedMember<,>).MakeGenericType(owner, field.FieldType), property)!
            : null;
    }

    private static bool IsPlain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan);
    }
}

/// <summary>A property whose value a copy must not share.</summary>
internal abstract class CopiedMember
{
    public abstract void Renew(ContentElement clone);
}

internal sealed class CopiedMember<TOwner, TValue> : CopiedMember where TOwner : class where TValue : class
{
    private readonly Func<TOwner, TValue?> _get;
    private readonly Action<TOwner, TValue?> _set;

    public CopiedMember(PropertyInfo property)
    {
        _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue?>>();
        _set = property.SetMethod!.CreateDelegate<Action<TOwner, TValue?>>();
    }

    public override void Renew(ContentElement clone)
    {
        var owner = (TOwner)(object)clone;
        switch (_get(owner))
        {
            case Array array:
                _set(owner, (TValue)array.Clone());
                break;
            case ContentElement element:
                _set(owner, (TValue)(object)ElementCloner.For(element.GetType())!.Clone(element));
                break;
        }
    }
}

/// <summary>The elements read so far from a document that many items share; they are copied, never given away.</summary>
internal sealed class SharedElements
{
    private (string Name, Type Type, ContentElement Element)[] _elements = [];

    public ContentElement? Find(string name, Type type)
    {
        foreach (var entry in Volatile.Read(ref _elements))
        {
            if (entry.Type == type && entry.Name == name)
            {
                return entry.Element;
            }
        }

        return null;
    }

    // Two threads may add at once; then one of the elements is read again later.
    public void Add(string name, Type type, ContentElement element) => Volatile.Write(ref _elements, [.. _elements, (name, type, element)]);
}
