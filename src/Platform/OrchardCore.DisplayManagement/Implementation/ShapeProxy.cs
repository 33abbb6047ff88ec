using System.Linq.Expressions;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement;

/// <summary>
/// Makes shapes of view model classes. A class that is a shape is used as it is; for any other one a subclass is emitted,
/// once, that is a shape, too, so that the template's model is the view model itself.
/// </summary>
internal static class ShapeProxy<TModel>
{
    private static readonly Func<IShape> _create = Compile();

    public static IShape Create()
    {
        return _create();
    }

    private static Func<IShape> Compile()
    {
        var type = typeof(IShape).IsAssignableFrom(typeof(TModel)) ? typeof(TModel) : ShapeProxyEmitter.Emit(typeof(TModel));
        var constructor = type.GetConstructor(System.Type.EmptyTypes)
            ?? throw new InvalidOperationException($"'{typeof(TModel).FullName}' cannot become a shape: it needs a public constructor without parameters.");
        return Expression.Lambda<Func<IShape>>(Expression.Convert(Expression.New(constructor), typeof(IShape))).Compile();
    }
}
