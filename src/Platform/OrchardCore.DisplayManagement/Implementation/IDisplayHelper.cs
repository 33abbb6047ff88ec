using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement
{
    /// <summary>Renders shapes. Stands in for IDisplayHelper.</summary>
    public interface IDisplayHelper
    {
        Task<IHtmlContent> ShapeExecuteAsync(IShape? shape);
    }
}

namespace OrchardCore.DisplayManagement.Implementation
{
    /// <summary>The steps of rendering a shape. Stands in for IHtmlDisplay.</summary>
    public interface IHtmlDisplay
    {
        Task<IHtmlContent> ExecuteAsync(DisplayContext context);
    }

    /// <summary>Called around the rendering of every shape. Stands in for IShapeDisplayEvents.</summary>
    public interface IShapeDisplayEvents
    {
        Task DisplayingAsync(ShapeDisplayContext context);

        Task DisplayedAsync(ShapeDisplayContext context);

        /// <summary>Called at the end in any case, also after an error.</summary>
        Task DisplayingFinalizedAsync(ShapeDisplayContext context);
    }
}
