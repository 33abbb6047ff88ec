using System.Reflection;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement;

/// <summary>
/// Makes shapes of view model classes. A class that is a shape is used as it is; for any other one a subclass is emitted,
/// once, that is a shape, too, so that the template's model is the view model itself.
/// </summary>
internal static class ShapeProxy<TModel>
{
    private static readonly Lazy<Func<IShape>> _create = new(Prepare);

    /// <exception cref="InvalidOperationException">The class cannot become a shape.</exception>
    public static IShape Create()
    {
        return _create.Value();
    }

    private static Func<IShape> Prepare()
    {
        var type = typeof(IShape).IsAssignableFrom(typeof(TModel)) ? typeof(TModel) : ShapeProxyEmitter.Emit(typeof(TModel));
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidOperationException($"'{type.FullName}' cannot become a shape: it needs a public constructor without parameters.");
        }

        return typeof(ShapeProxy<TModel>).GetMethod(nameof(New), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<IShape>>();
    }

    private static IShape New<TShape>()
        where TShape : IShape, new()
    {
        return new TShape();
    }
}
