using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.ContentManagement;

/// <summary>
/// Copies parts and fields that consist of plain values, arrays and lists of them, of fields of the same kind and of contained items.
/// Copying one that was read before is much cheaper than reading it from JSON again; others are always read.
/// </summary>
internal sealed class ElementCloner
{
    private static readonly ConcurrentDictionary<Type, ElementCloner?> _all = new();

    private readonly CopiedMember[] _members;

    private ElementCloner(CopiedMember[] members) => _members = members;

    /// <summary>Null when elements of the type cannot be copied this way.</summary>
    public static ElementCloner? For(Type type) => _all.GetOrAdd(type, static x => Make(x));

    /// <summary>To be called once before an element is copied for the first time.</summary>
    public void Share(ContentElement element)
    {
        element.ShareElements();
        foreach (var member in _members)
        {
            member.Share(element);
        }
    }

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
        var kind = MemberKind(owner, field.FieldType);
        return kind is not null && property is { GetMethod: not null, SetMethod: not null }
            ? (CopiedMember)Activator.CreateInstance(kind, property)!
            : null;
    }

    private static Type? MemberKind(Type owner, Type type)
    {
        if (type.IsArray)
        {
            var item = type.GetElementType()!;
            return IsPlain(item) ? typeof(CopiedArray<,>).MakeGenericType(owner, type)
                : IsPlainObject(item) ? typeof(CopiedObjects<,>).MakeGenericType(owner, item)
                : null;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var listItem = type.GetGenericArguments()[0];
            return listItem == typeof(ContentItem) ? typeof(CopiedItems<>).MakeGenericType(owner)
                : IsPlain(listItem) ? typeof(CopiedList<,>).MakeGenericType(owner, listItem)
                : null;
        }

        return type.IsSubclassOf(typeof(ContentField)) && type != owner && For(type) is not null ? typeof(CopiedField<,>).MakeGenericType(owner, type) : null;
    }

    // A sealed or plain class of its own with nothing but plain values, such as a meta tag.
    private static bool IsPlainObject(Type type)
        => type is { IsClass: true, IsAbstract: false } && type.BaseType == typeof(object)
            && Array.TrueForAll(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), field => IsPlain(field.FieldType));

    private static bool IsPlain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan);
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
