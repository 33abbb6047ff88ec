using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.Entities;

/// <summary>Something that carries sections of settings, each stored under the name of its class.</summary>
public interface IEntity
{
    JsonObject Properties { get; }
}

/// <summary>Base class of entities.</summary>
public class Entity : IEntity
{
    [JsonInclude]
    public JsonObject Properties { get; set; } = [];
}

/// <summary>Makes unique ids.</summary>
public interface IIdGenerator
{
    string GenerateUniqueId();
}

/// <summary>Reading and writing the sections of an entity.</summary>
public static class EntityExtensions
{
    public static T GetOrCreate<T>(this IEntity entity) where T : new()
        => entity.GetOrCreate<T>(typeof(T).Name);

    public static T GetOrCreate<T>(this IEntity entity, string name) where T : new()
        => entity.TryGet<T>(name, out var value) ? value : new T();

    public static bool TryGet<T>(this IEntity entity, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
        => entity.TryGet(typeof(T).Name, out value);

    public static bool TryGet<T>(this IEntity entity, string name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        if (entity.Properties.TryGetPropertyValue(name, out var node) && node is not null)
        {
            value = node.Deserialize<T>(JOptions.Default);
            return value is not null;
        }

        value = default;
        return false;
    }

    public static bool Has<T>(this IEntity entity) => entity.Has(typeof(T).Name);

    public static bool Has(this IEntity entity, string name) => entity.Properties[name] is not null;

    public static IEntity Put<T>(this IEntity entity, T aspect) where T : notnull
        => entity.Put(typeof(T).Name, aspect);

    public static IEntity Put(this IEntity entity, string name, object value)
    {
        entity.Properties[name] = JObject.FromObject(value);
        return entity;
    }

    public static IEntity Remove<T>(this IEntity entity) => entity.Remove(typeof(T).Name);

    public static IEntity Remove(this IEntity entity, string name)
    {
        entity.Properties.Remove(name);
        return entity;
    }

    public static IEntity Alter<T>(this IEntity entity, Action<T> action) where T : new()
        => entity.Alter(typeof(T).Name, action);

    public static IEntity Alter<T>(this IEntity entity, string name, Action<T> action) where T : new()
    {
        var value = entity.GetOrCreate<T>(name);
        action(value);
        return entity.Put(name, value!);
    }
}
