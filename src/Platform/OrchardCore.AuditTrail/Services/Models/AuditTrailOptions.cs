using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.AuditTrail.Models;

namespace OrchardCore.AuditTrail.Services.Models;

/// <summary>The kinds of events there are. Stands in for Orchard Core's AuditTrailOptions.</summary>
public class AuditTrailOptions
{
    internal Dictionary<string, AuditTrailCategoryDescriptorBuilder> Builders { get; } = [];

    public IReadOnlyDictionary<string, AuditTrailCategoryDescriptor> CategoryDescriptors => Builders.ToDictionary(x => x.Key, x => x.Value.Build());
}

public static class AuditTrailOptionsExtensions
{
    public static AuditTrailCategoryDescriptorBuilder For<TLocalizer>(this AuditTrailOptions options, string categoryName, Func<IStringLocalizer, LocalizedString> localizedName)
        where TLocalizer : class
    {
        if (!options.Builders.TryGetValue(categoryName, out var builder))
        {
            options.Builders[categoryName] = builder = new AuditTrailCategoryDescriptorBuilder(categoryName, typeof(IStringLocalizer<TLocalizer>), localizedName);
        }

        return builder;
    }

    public static bool Remove(this AuditTrailOptions options, string categoryName) => options.Builders.Remove(categoryName);
}

/// <summary>Describes the events of a category.</summary>
public class AuditTrailCategoryDescriptorBuilder
{
    private readonly string _name;
    private readonly Type _localizer;
    private readonly Func<IServiceProvider, LocalizedString> _localizedName;
    private readonly Dictionary<string, AuditTrailEventDescriptor> _events = [];

    public AuditTrailCategoryDescriptorBuilder(string categoryName, Type localizerType, Func<IStringLocalizer, LocalizedString> localizedName)
    {
        _name = categoryName;
        _localizer = localizerType;
        _localizedName = Localized(localizedName);
    }

    public AuditTrailCategoryDescriptorBuilder WithEvent(
        string name,
        Func<IStringLocalizer, LocalizedString> localizedName,
        Func<IStringLocalizer, LocalizedString> description,
        bool enableByDefault = false,
        bool isMandatory = false)
    {
        _events[name] = new AuditTrailEventDescriptor(name, _name, Localized(localizedName), _localizedName, Localized(description), enableByDefault, isMandatory);
        return this;
    }

    public AuditTrailCategoryDescriptorBuilder RemoveEvent(string name)
    {
        _events.Remove(name);
        return this;
    }

    internal AuditTrailCategoryDescriptor Build() => new(_name, _localizedName, _events);

    private Func<IServiceProvider, LocalizedString> Localized(Func<IStringLocalizer, LocalizedString> text)
        => services => text((IStringLocalizer)services.GetRequiredService(_localizer));
}

public class AuditTrailCategoryDescriptor
{
    public AuditTrailCategoryDescriptor(string name, Func<IServiceProvider, LocalizedString> localizedName, IReadOnlyDictionary<string, AuditTrailEventDescriptor> events)
    {
        Name = name;
        LocalizedName = localizedName;
        Events = events;
    }

    public string Name { get; }

    public Func<IServiceProvider, LocalizedString> LocalizedName { get; }

    public IReadOnlyDictionary<string, AuditTrailEventDescriptor> Events { get; }

    /// <summary>A category nobody describes any more.</summary>
    public static AuditTrailCategoryDescriptor Default(string name) => new(name, _ => new(name, name), new Dictionary<string, AuditTrailEventDescriptor>());
}

public class AuditTrailEventDescriptor
{
    public AuditTrailEventDescriptor(
        string name,
        string category,
        Func<IServiceProvider, LocalizedString> localizedName,
        Func<IServiceProvider, LocalizedString> localizedCategory,
        Func<IServiceProvider, LocalizedString> description,
        bool isEnabledByDefault = false,
        bool isMandatory = false)
    {
        Name = name;
        Category = category;
        LocalizedName = localizedName;
        LocalizedCategory = localizedCategory;
        Description = description;
        IsEnabledByDefault = isEnabledByDefault;
        IsMandatory = isMandatory;
    }

    public string Name { get; }

    public string Category { get; }

    public Func<IServiceProvider, LocalizedString> LocalizedName { get; }

    public Func<IServiceProvider, LocalizedString> LocalizedCategory { get; }

    public Func<IServiceProvider, LocalizedString> Description { get; }

    public bool IsEnabledByDefault { get; }

    public bool IsMandatory { get; }

    public static AuditTrailEventDescriptor Default(AuditTrailEvent auditTrailEvent)
    {
        var name = new LocalizedString(auditTrailEvent.Name, auditTrailEvent.Name);
        return new(auditTrailEvent.Name, auditTrailEvent.Category, _ => name, _ => new(auditTrailEvent.Category, auditTrailEvent.Category), _ => name);
    }
}
