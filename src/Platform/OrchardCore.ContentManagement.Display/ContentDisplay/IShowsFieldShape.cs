namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>
/// A field driver whose display is nothing but the shape that <c>GetDisplayShapeType</c> names: where placement hides that shape, the driver
/// is not asked at all. The built-in platform's addition, for the stock fields.
/// </summary>
public interface IShowsFieldShape
{
}
