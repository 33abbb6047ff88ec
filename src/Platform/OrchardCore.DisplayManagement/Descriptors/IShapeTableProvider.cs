namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Describes shapes on behalf of the feature it belongs to. Stands in for IShapeTableProvider.</summary>
public interface IShapeTableProvider
{
    ValueTask DiscoverAsync(ShapeTableBuilder builder);
}

/// <summary>Describes shapes on behalf of many features, naming each with <c>From</c>. Stands in for IShapeTableHarvester.</summary>
public interface IShapeTableHarvester : IShapeTableProvider;

/// <summary>Base of shape table providers. Stands in for ShapeTableProvider.</summary>
public abstract class ShapeTableProvider : IShapeTableProvider
{
    public abstract ValueTask DiscoverAsync(ShapeTableBuilder builder);
}

/// <summary>A class whose methods with <see cref="ShapeAttribute"/> render shapes. Stands in for IShapeAttributeProvider.</summary>
public interface IShapeAttributeProvider;

/// <summary>Gives the shape table that holds under a theme. Stands in for IShapeTableManager.</summary>
public interface IShapeTableManager
{
    Task<ShapeTable> GetShapeTableAsync(string? themeId);
}
