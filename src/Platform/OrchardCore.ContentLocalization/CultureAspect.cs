using System.Globalization;

namespace OrchardCore.ContentLocalization;

/// <summary>The culture of a content item; that of the page for an item that has none.</summary>
public class CultureAspect
{
    public CultureInfo Culture { get; set; } = CultureInfo.CurrentUICulture;

    public bool HasCulture { get; set; }
}
