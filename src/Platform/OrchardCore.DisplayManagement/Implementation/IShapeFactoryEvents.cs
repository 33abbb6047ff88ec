namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Called when shapes are made. Stands in for IShapeFactoryEvents.</summary>
public interface IShapeFactoryEvents
{
    void Creating(ShapeCreatingContext context);

    void Created(ShapeCreatedContext context);
}

/// <summary>Base of shape factory events. Stands in for ShapeFactoryEvents.</summary>
public abstract class ShapeFactoryEvents : IShapeFactoryEvents
{
    public virtual void Creating(ShapeCreatingContext context)
    {
    }

    public virtual void Created(ShapeCreatedContext context)
    {
    }
}

/// <summary>A shape about to be made. Stands in for ShapeCreatingContext.</summary>
public class ShapeCreatingContext
{
    public required IServiceProvider ServiceProvider { get; set; }

    public required IShapeFactory ShapeFactory { get; set; }

    public dynamic New => ShapeFactory;

    public required string ShapeType { get; set; }

    public required Func<ValueTask<IShape>> CreateAsync { get; set; }

    public IList<Func<ShapeCreatedContext, Task>> OnCreated { get; } = [];
}

/// <summary>A shape just made. Stands in for ShapeCreatedContext.</summary>
public class ShapeCreatedContext
{
    public required IServiceProvider ServiceProvider { get; set; }

    public required IShapeFactory ShapeFactory { get; set; }

    public dynamic New => ShapeFactory;

    public required string ShapeType { get; set; }

    public required IShape Shape { get; set; }
}
