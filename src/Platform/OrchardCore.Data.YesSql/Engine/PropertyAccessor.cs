using System.Reflection;

namespace OrchardCore.Data.Engine;

/// <summary>Reads and writes one property. The usual types go through delegates, for a call by reflection makes code of its own for every property.</summary>
internal abstract class PropertyAccessor
{
    private PropertyAccessor(PropertyInfo property)
    {
        Name = property.Name;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }

    public string Name { get; }

    /// <summary>The type of the values that are there: nullable types stand for what they hold.</summary>
    public Type Type { get; }

    public abstract object? Get(object row);

    public abstract void Set(object row, object? value);

    public static PropertyAccessor Of(PropertyInfo property)
        => ((IFactory)Activator.CreateInstance(typeof(Factory<>).MakeGenericType(property.DeclaringType!))!).Make(property);

    private interface IFactory
    {
        PropertyAccessor Make(PropertyInfo property);
    }

    // Names the types, so that their code is made when the assembly is compiled.
    private sealed class Factory<TRow> : IFactory where TRow : class
    {
        public PropertyAccessor Make(PropertyInfo property) => property.PropertyType switch
        {
            var type when type == typeof(string) => new Typed<TRow, string>(property),
            var type when type == typeof(bool) => new Typed<TRow, bool>(property),
            var type when type == typeof(int) => new Typed<TRow, int>(property),
            var type when type == typeof(long) => new Typed<TRow, long>(property),
            var type when type == typeof(DateTime) => new Typed<TRow, DateTime>(property),
            var type when type == typeof(DateTime?) => new Typed<TRow, DateTime?>(property),
            _ => new Reflected(property),
        };
    }

    private sealed class Typed<TRow, TValue> : PropertyAccessor where TRow : class
    {
        private readonly Func<TRow, TValue> _get;
        private readonly Action<TRow, TValue> _set;

        public Typed(PropertyInfo property)
            : base(property)
        {
            _get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
            _set = property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();
        }

        public override object? Get(object row) => _get((TRow)row);

        public override void Set(object row, object? value) => _set((TRow)row, (TValue)value!);
    }

    private sealed class Reflected : PropertyAccessor
    {
        private readonly PropertyInfo _property;

        public Reflected(PropertyInfo property)
            : base(property)
        {
            _property = property;
        }

        public override object? Get(object row) => _property.GetValue(row);

        public override void Set(object row, object? value) => _property.SetValue(row, value);
    }
}
