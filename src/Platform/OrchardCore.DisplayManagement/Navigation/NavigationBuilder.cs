using Microsoft.Extensions.Localization;

namespace OrchardCore.Navigation;

/// <summary>Collects the items of a menu. Stands in for NavigationBuilder.</summary>
public class NavigationBuilder
{
    private readonly List<MenuItem> _items = [];

    public NavigationBuilder Add(LocalizedString caption, string? position, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        var builder = Begin(caption, position, classes, priority);
        itemBuilder(builder);
        return End(builder);
    }

    public NavigationBuilder Add(LocalizedString caption, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        return Add(caption, null, itemBuilder, classes, priority);
    }

    public NavigationBuilder Add(Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null)
    {
        return Add(new LocalizedString(string.Empty, string.Empty), null, itemBuilder, classes);
    }

    public NavigationBuilder Add(LocalizedString caption, string? position, IEnumerable<string>? classes = null)
    {
        return Add(caption, position, static _ => { }, classes);
    }

    public NavigationBuilder Add(LocalizedString caption, IEnumerable<string>? classes = null)
    {
        return Add(caption, null, static _ => { }, classes);
    }

    public async Task<NavigationBuilder> AddAsync(LocalizedString caption, string? position, Func<NavigationItemBuilder, Task> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        var builder = Begin(caption, position, classes, priority);
        await itemBuilder(builder);
        return End(builder);
    }

    public Task<NavigationBuilder> AddAsync(LocalizedString caption, Func<NavigationItemBuilder, Task> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        return AddAsync(caption, null, itemBuilder, classes, priority);
    }

    public NavigationBuilder Remove(MenuItem item)
    {
        _items.Remove(item);
        return this;
    }

    public NavigationBuilder Remove(Predicate<MenuItem> match)
    {
        _items.RemoveAll(match);
        return this;
    }

    public virtual List<MenuItem> Build()
    {
        return _items;
    }

    private static NavigationItemBuilder Begin(LocalizedString caption, string? position, IEnumerable<string>? classes, int priority)
    {
        var builder = new NavigationItemBuilder().Caption(caption).Position(position).Priority(priority);
        foreach (var name in classes ?? [])
        {
            builder.AddClass(name);
        }

        return builder;
    }

    private NavigationBuilder End(NavigationItemBuilder builder)
    {
        _items.AddRange(builder.Build());
        return this;
    }
}
