using System.Globalization;
using OrchardCore;

#pragma warning disable CA1050 // Views call these without any using.
/// <summary>The culture of the page. Stands in for RazorHelperExtensions.</summary>
public static class CultureRazorHelperExtensions
{
    public static string CultureDir(this IOrchardHelper _)
    {
        return CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
    }

    public static bool IsRightToLeft(this IOrchardHelper _)
    {
        return CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft;
    }

    public static string CultureName(this IOrchardHelper _)
    {
        return CultureInfo.CurrentUICulture.Name;
    }
}
#pragma warning restore CA1050
