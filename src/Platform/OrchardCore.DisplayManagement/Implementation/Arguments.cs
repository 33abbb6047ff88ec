using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.DisplayManagement;

/// <summary>Values of which some have names; those without come first. Stands in for INamedEnumerable.</summary>
public interface INamedEnumerable<T> : IReadOnlyCollection<T>
{
    IList<T> Positional { get; }

    IDictionary<string, T> Named { get; }
}

/// <summary>Makes argument lists. Stands in for Arguments.</summary>
public static class Arguments
{
    public static readonly INamedEnumerable<object> Empty = new NamedEnumerable<object>([], []);

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _properties = new();

    public static INamedEnumerable<T> FromT<T>(IEnumerable<T> arguments, IEnumerable<string> names)
    {
        return new NamedEnumerable<T>([.. arguments], [.. names]);
    }

    public static INamedEnumerable<object> From(IEnumerable<object> arguments, IEnumerable<string> names)
    {
        return FromT(arguments, names);
    }

    public static INamedEnumerable<object> From(IDictionary<string, object> dictionary)
    {
        return FromT(dictionary.Values, dictionary.Keys);
    }

    public static INamedEnumerable<object> From(Dictionary<string, object> dictionary)
    {
        return FromT(dictionary.Values, dictionary.Keys);
    }

    public static INamedEnumerable<string> From(IDictionary<string, string> dictionary)
    {
        return FromT(dictionary.Values, dictionary.Keys);
    }

    public static INamedEnumerable<string> From(Dictionary<string, string> dictionary)
    {
        return FromT(dictionary.Values, dictionary.Keys);
    }

    /// <summary>The public properties of an object as named arguments.</summary>
    public static INamedEnumerable<object> From<T>(T propertyObject)
        where T : notnull
    {
        if (propertyObject is INamedEnumerable<object> named)
        {
            return named;
        }

        if (propertyObject is IDictionary<string, object> dictionary)
        {
            return From(dictionary);
        }

        var properties = _properties.GetOrAdd(
            propertyObject.GetType(),
            static type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0)]);
        return FromT(properties.Select(property => property.GetValue(propertyObject)!), properties.Select(property => property.Name));
    }

    private sealed class NamedEnumerable<T> : INamedEnumerable<T>
    {
        private readonly T[] _arguments;

        public NamedEnumerable(T[] arguments, string[] names)
        {
            if (names.Length > arguments.Length)
            {
                throw new ArgumentException("There are more names than arguments.", nameof(names));
            }

            _arguments = arguments;
            var positional = arguments.Length - names.Length;
            Positional = arguments[..positional];
            Named = new Dictionary<string, T>(names.Length);
            for (var i = 0; i < names.Length; i++)
            {
                Named[names[i]] = arguments[positional + i];
            }
        }

        public int Count => _arguments.Length;

        public IList<T> Positional { get; }

        public IDictionary<string, T> Named { get; }

        public IEnumerator<T> GetEnumerator()
        {
            return _arguments.AsEnumerable().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }
    }
}
