using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement;

/// <summary>The usual ways to make a shape. Stands in for ShapeFactoryExtensions.</summary>
public static class ShapeFactoryExtensions
{
    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType)
    {
        return factory.CreateAsync(shapeType, static () => ValueTask.FromResult<IShape>(new Shape()));
    }

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, Func<ValueTask<IShape>> shapeFactory)
    {
        return factory.CreateAsync(shapeType, shapeFactory, null, null);
    }

    public static ValueTask<IShape> CreateAsync<TState>(this IShapeFactory factory, string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, TState state)
    {
        return factory.CreateAsync(shapeType, () => shapeFactory(state));
    }

    /// <summary>A shape around a model, or with the values of a dictionary of arguments.</summary>
    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, TModel model)
    {
        return model switch
        {
            INamedEnumerable<object> arguments => factory.CreateAsync(shapeType, arguments),
            null => factory.CreateAsync(shapeType),
            _ => factory.CreateAsync(shapeType, Arguments.From((object)model)),
        };
    }

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, Action<TModel>? initialize = null)
    {
        return factory.CreateAsync(typeof(TModel).Name, initialize);
    }

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Action<TModel>? initialize = null)
    {
        return factory.CreateAsync(shapeType, () =>
        {
            var shape = ShapeProxy<TModel>.Create();
            initialize?.Invoke((TModel)shape);
            return ValueTask.FromResult(shape);
        });
    }

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, Func<TModel, ValueTask> initializeAsync)
    {
        return factory.CreateAsync(typeof(TModel).Name, initializeAsync);
    }

    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Func<TModel, ValueTask> initializeAsync)
    {
        return factory.CreateAsync(shapeType, async () =>
        {
            var shape = ShapeProxy<TModel>.Create();
            await initializeAsync((TModel)shape);
            return shape;
        });
    }

    /// <summary>A shape with the named arguments as properties; a single positional argument lends its own properties.</summary>
    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, INamedEnumerable<object>? parameters)
    {
        if (parameters is null || parameters.Count == 0)
        {
            return factory.CreateAsync(shapeType);
        }

        return factory.CreateAsync(shapeType, () =>
        {
            var shape = new Shape();
            foreach (var positional in parameters.Positional)
            {
                foreach (var (name, value) in Arguments.From(positional).Named)
                {
                    shape.Properties[name] = value;
                }
            }

            foreach (var (name, value) in parameters.Named)
            {
                shape.Properties[name] = value;
            }

            return ValueTask.FromResult<IShape>(shape);
        });
    }
}
