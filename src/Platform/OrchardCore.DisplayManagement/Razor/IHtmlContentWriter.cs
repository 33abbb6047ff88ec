using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>A writer that keeps content as it is and writes it out later.</summary>
public interface IHtmlContentWriter
{
    void Write(IHtmlContent content);
}
