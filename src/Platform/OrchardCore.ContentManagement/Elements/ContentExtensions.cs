using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Settings;

namespace OrchardCore.ContentManagement;

/// <summary>Reading and writing the elements of an element. Stands in for Orchard Core's ContentExtensions.</summary>
public static class ContentExtensions
{
    /// <summary>Where the settings of welded parts are kept.</summary>
    public const string WeldedPartSettingsName = "@WeldedPartSettings";

    // A property that was set to null must overwrite the stored value, and an emptied list the stored list.
    private static readonly JsonMergeSettings _overwrite = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    private static readonly JsonSerializerOptions _withNulls = new(JOptions.Default)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>The element of this name, or null.</summary>
    /// <exception cref="InvalidCastException">It was read as another type before.</exception>
    public static TElement? Get<TElement>(this ContentElement element, string name) where TElement : ContentElement
        => (TElement?)element.Read(typeof(TElement), name);

    public static ContentElement? Get(this ContentElement element, Type contentElementType, string name)
        => element.Read(contentElementType, name);

    public static bool Has<TElement>(this ContentElement element) where TElement : ContentElement
        => element.Has(typeof(TElement).Name);

    public static TElement GetOrCreate<TElement>(this ContentElement element, string name) where TElement : ContentElement, new()
    {
        if (element.Get<TElement>(name) is { } existing)
        {
            return existing;
        }

        var created = new TElement { ContentItem = element.ContentItem };
        element.Data[name] = created.Data;
        element.Elements[name] = created;
        return created;
    }

    public static bool Remove(this ContentElement element, string name)
    {
        var removed = element.Data.Remove(name);
        element.Elements.Remove(name);
        return removed;
    }

    /// <summary>The elements of a type that were read or added so far.</summary>
    public static IEnumerable<TElement> OfType<TElement>(this ContentElement element) where TElement : ContentElement
        => element.Elements.Values.OfType<TElement>();

    /// <summary>Adds an element unless there is one of this name.</summary>
    public static ContentElement Weld(this ContentElement element, string name, ContentElement part)
    {
        if (!element.Has(name))
        {
            Attach(element, name, part, JObject.FromObject(part));
        }

        return element;
    }

    /// <summary>Adds a part to this one item, whatever its type defines.</summary>
    public static ContentElement Weld<TElement>(this ContentElement element, object? settings = null) where TElement : ContentElement, new()
    {
        var name = typeof(TElement).Name;
        element.Weld(name, new TElement());
        if (element.Data[WeldedPartSettingsName] is not JsonObject all)
        {
            element.Data[WeldedPartSettingsName] = all = [];
        }

        all[name] = settings is null ? new JsonObject() : JObject.FromObject(settings);
        return element;
    }

    /// <summary>Stores the properties of an element under a name; members it has no property for stay.</summary>
    public static ContentElement Apply(this ContentElement element, string name, ContentElement part)
    {
        Attach(element, name, part, JObject.FromObject(part, _withNulls));
        if (part is ContentField)
        {
            // A part read before may hold the old field in a typed property.
            element.ContentItem?.ClearElements();
        }

        return element;
    }

    /// <summary>Merges the data of another element.</summary>
    public static ContentElement Apply(this ContentElement element, ContentElement other)
    {
        element.Data.Merge(other.Data, _overwrite);
        element.ClearElements();
        return element;
    }

    /// <summary>Stores a part in its content item.</summary>
    public static ContentPart Apply(this ContentPart part)
    {
        part.ContentItem.Apply(part.GetType().Name, part);
        return part;
    }

    public static ContentElement Alter<TElement>(this ContentElement element, string name, Action<TElement> action) where TElement : ContentElement, new()
    {
        var part = element.GetOrCreate<TElement>(name);
        action(part);
        return element.Apply(name, part);
    }

    public static async Task<ContentElement> AlterAsync<TElement>(this ContentElement element, string name, Func<TElement, Task> action) where TElement : ContentElement, new()
    {
        var part = element.GetOrCreate<TElement>(name);
        await action(part);
        return element.Apply(name, part);
    }

    public static bool IsPublished(this IContent content) => content.ContentItem is { Published: true };

    public static bool HasDraft(this IContent content) => content.ContentItem is { } item && (!item.Published || !item.Latest);

    private static void Attach(ContentElement owner, string name, ContentElement element, JsonObject properties)
    {
        var mine = element.Data;
        if (owner.Data[name] is not JsonObject stored)
        {
            // What was set on a new element through its dynamic content comes along.
            owner.Data[name] = stored = mine.Parent is null ? mine : mine.Clone();
        }

        stored.Merge(properties, _overwrite);
        element.Data = stored;
        element.ContentItem = owner.ContentItem;
        owner.Elements[name] = element;
    }
}
