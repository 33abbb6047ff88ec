using System.Reflection;

namespace OrchardCore.ContentManagement;

/// <summary>A property whose value a copy must not share.</summary>
internal abstract class CopiedMember
{
    /// <summary>Prepares the value of the element that copies are made of.</summary>
    public virtual void Share(ContentElement element)
    {
    }

    /// <summary>Gives a copy a value of its own.</summary>
    public abstract void Renew(ContentElement clone);
}

internal abstract class CopiedMember<TOwner, TValue> : CopiedMember where TOwner : class where TValue : class
{
    private readonly Func<TOwner, TValue?> _get;
    private readonly Action<TOwner, TValue?> _set;

    protected CopiedMember(PropertyInfo property)
    {
        _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue?>>();
        _set = property.SetMethod!.CreateDelegate<Action<TOwner, TValue?>>();
    }

    public sealed override void Share(ContentElement element)
    {
        if (_get((TOwner)(object)element) is { } value)
        {
            Share(value);
        }
    }

    public sealed override void Renew(ContentElement clone)
    {
        var owner = (TOwner)(object)clone;
        if (_get(owner) is { } value)
        {
            _set(owner, Copy(value));
        }
    }

    protected virtual void Share(TValue value)
    {
    }

    protected abstract TValue Copy(TValue value);
}

internal sealed class CopiedArray<TOwner, TArray> : CopiedMember<TOwner, TArray> where TOwner : class where TArray : class
{
    public CopiedArray(PropertyInfo property)
        : base(property)
    {
    }

    protected override TArray Copy(TArray value) => ((Array)(object)value).Length == 0 ? value : (TArray)((Array)(object)value).Clone();
}

internal sealed class CopiedObjects<TOwner, TItem> : CopiedMember<TOwner, TItem[]> where TOwner : class where TItem : class
{
    private static readonly Func<TItem, object> _copy = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<TItem, object>>();

    public CopiedObjects(PropertyInfo property)
        : base(property)
    {
    }

    protected override TItem[] Copy(TItem[] value) => value.Length == 0 ? value : Array.ConvertAll(value, item => item is null ? null! : (TItem)_copy(item));
}

internal sealed class CopiedList<TOwner, TItem> : CopiedMember<TOwner, List<TItem>> where TOwner : class
{
    public CopiedList(PropertyInfo property)
        : base(property)
    {
    }

    protected override List<TItem> Copy(List<TItem> value) => [.. value];
}

internal sealed class CopiedField<TOwner, TField> : CopiedMember<TOwner, TField> where TOwner : class where TField : ContentField
{
    public CopiedField(PropertyInfo property)
        : base(property)
    {
    }

    // The value may be of a class derived from the property's.
    protected override TField Copy(TField value) => (TField)ElementCloner.For(value.GetType())!.Clone(value);
}

/// <summary>Contained items: each copy gets items of its own, which share what is read from them.</summary>
internal sealed class CopiedItems<TOwner> : CopiedMember<TOwner, List<ContentItem>> where TOwner : class
{
    public CopiedItems(PropertyInfo property)
        : base(property)
    {
    }

    protected override void Share(List<ContentItem> value)
    {
        foreach (var item in value)
        {
            item?.ShareElements();
        }
    }

    protected override List<ContentItem> Copy(List<ContentItem> value)
    {
        var items = new List<ContentItem>(value.Count);
        foreach (var item in value)
        {
            items.Add(item?.Clone()!);
        }

        return items;
    }
}
