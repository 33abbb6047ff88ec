using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Describes a shape type. Stands in for ShapeAlterationBuilder.</summary>
public class ShapeAlterationBuilder
{
    private readonly List<Action<ShapeDescriptor>> _configurations = [];
    private readonly string _shapeType;
    private readonly string _bindingName;
    private IFeatureInfo _feature;

    public ShapeAlterationBuilder(IFeatureInfo feature, string shapeType)
    {
        _feature = feature;
        _bindingName = shapeType;
        _shapeType = ShapeTable.BaseType(shapeType);
    }

    public ShapeAlterationBuilder From(IFeatureInfo feature)
    {
        _feature = feature;
        return this;
    }

    public ShapeAlterationBuilder Configure(Action<ShapeDescriptor> action)
    {
        _configurations.Add(action);
        return this;
    }

    public ShapeAlterationBuilder BoundAs(string bindingSource, Func<DisplayContext, Task<IHtmlContent>> bindingDelegate)
    {
        var binding = new ShapeBinding { BindingName = _bindingName, BindingSource = bindingSource, BindingAsync = bindingDelegate };
        return Configure(descriptor => descriptor.Bindings[_bindingName] = binding);
    }

    public ShapeAlterationBuilder OnCreating(Action<ShapeCreatingContext> action)
    {
        return OnCreating(Asynchronous(action));
    }

    public ShapeAlterationBuilder OnCreating(Func<ShapeCreatingContext, Task> actionAsync)
    {
        return Configure(descriptor => descriptor.CreatingAsync.Add(actionAsync));
    }

    public ShapeAlterationBuilder OnCreated(Action<ShapeCreatedContext> action)
    {
        return OnCreated(Asynchronous(action));
    }

    public ShapeAlterationBuilder OnCreated(Func<ShapeCreatedContext, Task> actionAsync)
    {
        return Configure(descriptor => descriptor.CreatedAsync.Add(actionAsync));
    }

    public ShapeAlterationBuilder OnDisplaying(Action<ShapeDisplayContext> action)
    {
        return OnDisplaying(Asynchronous(action));
    }

    public ShapeAlterationBuilder OnDisplaying(Func<ShapeDisplayContext, Task> actionAsync)
    {
        return Configure(descriptor => descriptor.DisplayingAsync.Add(actionAsync));
    }

    public ShapeAlterationBuilder OnProcessing(Action<ShapeDisplayContext> action)
    {
        return OnProcessing(Asynchronous(action));
    }

    public ShapeAlterationBuilder OnProcessing(Func<ShapeDisplayContext, Task> actionAsync)
    {
        return Configure(descriptor => descriptor.ProcessingAsync.Add(actionAsync));
    }

    public ShapeAlterationBuilder OnDisplayed(Action<ShapeDisplayContext> action)
    {
        return OnDisplayed(Asynchronous(action));
    }

    public ShapeAlterationBuilder OnDisplayed(Func<ShapeDisplayContext, Task> actionAsync)
    {
        return Configure(descriptor => descriptor.DisplayedAsync.Add(actionAsync));
    }

    public ShapeAlterationBuilder Placement(Func<ShapePlacementContext, PlacementInfo?> action)
    {
        return Configure(descriptor => descriptor.Placements.Add(action));
    }

    public ShapeAlterationBuilder Placement(Func<ShapePlacementContext, bool> predicate, PlacementInfo location)
    {
        return Placement(context => predicate(context) ? location : null);
    }

    public ShapeAlteration Build()
    {
        return new ShapeAlteration(_shapeType, _feature, _configurations);
    }

    private static Func<TContext, Task> Asynchronous<TContext>(Action<TContext> action)
    {
        return context =>
        {
            action(context);
            return Task.CompletedTask;
        };
    }
}
