using System.Dynamic;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Implementation;

internal sealed class DefaultShapeFactory : DynamicObject, IShapeFactory
{
    private readonly IShapeFactoryEvents[] _events;
    private readonly IShapeTableManager _shapeTableManager;
    private readonly IThemeManager _themeManager;
    private readonly IServiceProvider _services;
    private ShapeTable? _shapeTable;

    public DefaultShapeFactory(
        IEnumerable<IShapeFactoryEvents> events,
        IShapeTableManager shapeTableManager,
        IThemeManager themeManager,
        IServiceProvider services)
    {
        _events = [.. events];
        _shapeTableManager = shapeTableManager;
        _themeManager = themeManager;
        _services = services;
    }

    public dynamic New => this;

    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        var name = binder.Name.EndsWith("Async", StringComparison.Ordinal) ? binder.Name[..^"Async".Length] : binder.Name;
        result = this.CreateAsync(name, Arguments.From(args!, binder.CallInfo.ArgumentNames)).AsTask();
        return true;
    }

    public async ValueTask<IShape> CreateAsync(
        string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created)
    {
        _shapeTable ??= await _themeManager.GetShapeTableAsync(_shapeTableManager);
        var descriptor = _shapeTable.FindDescriptor(shapeType);
        if (_events.Length == 0 && creating is null && created is null && descriptor is null or { CreatingAsync.Count: 0, CreatedAsync.Count: 0 })
        {
            var plain = await shapeFactory();
            plain.Metadata.Type = shapeType;
            return plain;
        }

        return await CreateWithEventsAsync(descriptor, shapeType, shapeFactory, creating, created);
    }

    private async Task<IShape> CreateWithEventsAsync(
        ShapeDescriptor? descriptor,
        string shapeType,
        Func<ValueTask<IShape>> shapeFactory,
        Action<ShapeCreatingContext>? creating,
        Action<ShapeCreatedContext>? created)
    {
        var creatingContext = new ShapeCreatingContext
        {
            ServiceProvider = _services,
            ShapeFactory = this,
            ShapeType = shapeType,
            CreateAsync = shapeFactory,
        };

        foreach (var shapeEvents in _events)
        {
            shapeEvents.Creating(creatingContext);
        }

        foreach (var handler in descriptor?.CreatingAsync ?? [])
        {
            await handler(creatingContext);
        }

        creating?.Invoke(creatingContext);

        var shape = await creatingContext.CreateAsync();
        shape.Metadata.Type = shapeType;
        var createdContext = new ShapeCreatedContext { ServiceProvider = _services, ShapeFactory = this, ShapeType = shapeType, Shape = shape };

        foreach (var shapeEvents in _events)
        {
            shapeEvents.Created(createdContext);
        }

        foreach (var handler in descriptor?.CreatedAsync ?? [])
        {
            await handler(createdContext);
        }

        foreach (var handler in creatingContext.OnCreated)
        {
            await handler(createdContext);
        }

        created?.Invoke(createdContext);
        return createdContext.Shape;
    }
}
