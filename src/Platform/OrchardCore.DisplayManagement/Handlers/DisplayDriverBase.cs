using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>The ways a driver makes shapes. Stands in for DisplayDriverBase.</summary>
public class DisplayDriverBase
{
    /// <summary>The prefix of the form's field names.</summary>
    protected string Prefix { get; set; } = string.Empty;

    /// <summary>A shape of the view model's class and named after it.</summary>
    public ShapeResult Initialize<TModel>()
        where TModel : class
    {
        return Initialize<TModel>(typeof(TModel).Name);
    }

    public ShapeResult Initialize<TModel>(string shapeType)
        where TModel : class
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync<TModel>(shapeType), null);
    }

    public ShapeResult Initialize<TModel>(Action<TModel> initialize)
        where TModel : class
    {
        return Initialize(typeof(TModel).Name, initialize);
    }

    public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize)
        where TModel : class
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync<TModel>(shapeType), shape =>
        {
            initialize((TModel)shape);
            return Task.CompletedTask;
        });
    }

    public ShapeResult Initialize<TModel>(Func<TModel, ValueTask> initializeAsync)
        where TModel : class
    {
        return Initialize(typeof(TModel).Name, initializeAsync);
    }

    /// <summary>A shape of the view model's class, filled only when its placement shows it.</summary>
    public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync)
        where TModel : class
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync<TModel>(shapeType), shape => initializeAsync((TModel)shape).AsTask());
    }

    /// <summary>A shape with the model's public properties.</summary>
    public ShapeResult Copy<TModel>(string shapeType, TModel model)
        where TModel : class
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, Arguments.From(model)), null);
    }

    public ShapeResult Dynamic(string shapeType)
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), null);
    }

    public ShapeResult Dynamic(string shapeType, Action<dynamic> initialize)
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), shape =>
        {
            initialize(shape);
            return Task.CompletedTask;
        });
    }

    public ShapeResult Dynamic(string shapeType, Func<dynamic, Task> initializeAsync)
    {
        return Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), shape => initializeAsync(shape));
    }

    /// <summary>A shape around a model: the template's model is a <see cref="ShapeViewModel{T}"/>.</summary>
    public ShapeResult View<TModel>(string shapeType, TModel model)
        where TModel : class
    {
        return Factory(shapeType, _ => new ShapeViewModel<TModel>(model));
    }

    /// <summary>A shape that exists already.</summary>
    public ShapeResult Shape(string shapeType, IShape shape)
    {
        return Factory(shapeType, _ => shape);
    }

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder)
    {
        return Factory(shapeType, shapeBuilder, null);
    }

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, IShape> shapeBuilder)
    {
        return Factory(shapeType, context => ValueTask.FromResult(shapeBuilder(context)), null);
    }

    public virtual ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync)
    {
        return new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);
    }

    public static CombinedResult Combine(params IDisplayResult?[] results)
    {
        return new CombinedResult(results);
    }

    public static CombinedResult Combine(IEnumerable<IDisplayResult?> results)
    {
        return new CombinedResult(results);
    }

    public static Task<IDisplayResult> CombineAsync(params IDisplayResult?[] results)
    {
        return Task.FromResult<IDisplayResult>(new CombinedResult(results));
    }

    public static Task<IDisplayResult> CombineAsync(IEnumerable<IDisplayResult?> results)
    {
        return Task.FromResult<IDisplayResult>(new CombinedResult(results));
    }
}
