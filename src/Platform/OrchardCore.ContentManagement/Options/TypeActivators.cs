using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace OrchardCore.ContentManagement;

/// <summary>Makes parts or fields by name: of their CLR type, or plain ones.</summary>
public interface ITypeActivatorFactory<TInstance>
{
    ITypeActivator<TInstance> GetTypeActivator(string partName);
}

public interface ITypeActivator<TInstance>
{
    Type Type { get; }

    TInstance CreateInstance();
}

internal sealed class TypeActivator<TInstance> : ITypeActivator<TInstance>
{
    private readonly ConstructorInvoker _constructor;

    public TypeActivator(Type type)
    {
        Type = type;
        _constructor = ConstructorInvoker.Create(type.GetConstructor(Type.EmptyTypes)
            ?? throw new InvalidOperationException($"{type.FullName} has no public constructor without parameters."));
    }

    public Type Type { get; }

    public TInstance CreateInstance() => (TInstance)_constructor.Invoke();
}

internal sealed class ContentPartFactory : ITypeActivatorFactory<ContentPart>
{
    private readonly ConcurrentDictionary<Type, ITypeActivator<ContentPart>> _activators = new();
    private readonly ContentOptions _options;

    public ContentPartFactory(IOptions<ContentOptions> options) => _options = options.Value;

    public ITypeActivator<ContentPart> GetTypeActivator(string partName)
        => _activators.GetOrAdd(
            _options.ContentPartOptionsLookup.TryGetValue(partName, out var option) ? option.Type : typeof(ContentPart),
            type => new TypeActivator<ContentPart>(type));
}

internal sealed class ContentFieldFactory : ITypeActivatorFactory<ContentField>
{
    private readonly ConcurrentDictionary<Type, ITypeActivator<ContentField>> _activators = new();
    private readonly ContentOptions _options;

    public ContentFieldFactory(IOptions<ContentOptions> options) => _options = options.Value;

    public ITypeActivator<ContentField> GetTypeActivator(string fieldName)
        => _activators.GetOrAdd(
            _options.ContentFieldOptionsLookup.TryGetValue(fieldName, out var option) ? option.Type : typeof(ContentField),
            type => new TypeActivator<ContentField>(type));
}
