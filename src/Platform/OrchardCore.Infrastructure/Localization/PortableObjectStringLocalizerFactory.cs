using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Localization;

/// <summary>Makes localizers whose context is the full name of a type or the dotted path of a view, e.g. <c>Defus.News.Views.NewsPost</c>.</summary>
public sealed class PortableObjectStringLocalizerFactory : IStringLocalizerFactory
{
    private const string Areas = "Areas.";

    private readonly ConcurrentDictionary<Type, IStringLocalizer> _types = new();
    private readonly ConcurrentDictionary<string, IStringLocalizer> _names = new(StringComparer.Ordinal);
    private readonly LocalizationManager _localizationManager;

    public PortableObjectStringLocalizerFactory(LocalizationManager localizationManager)
    {
        _localizationManager = localizationManager;
    }

    public IStringLocalizer Create(Type resourceSource)
        => _types.GetOrAdd(resourceSource, static (type, self) => self.Create(ContextOf(type)), this);

    public IStringLocalizer Create(string baseName, string location)
        => _names.GetOrAdd(baseName, static (name, key) => key.Self.Create(ContextOf(name, key.location)), (Self: this, location));

    private PortableObjectStringLocalizer Create(string context) => new(_localizationManager, context);

    private static string ContextOf(Type type)
        => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    // MVC names views {application}.Areas.{module}.Views.…; PO files leave out all before the module.
    private static string ContextOf(string name, string? location)
    {
        var areas = name.IndexOf(Areas, StringComparison.Ordinal);
        if (areas >= 0)
        {
            return name[(areas + Areas.Length)..];
        }

        return !string.IsNullOrEmpty(location) && name.StartsWith($"{location}.{location}.", StringComparison.Ordinal) ? name[(location.Length + 1)..] : name;
    }
}
