namespace OrchardCore.DisplayManagement.Utilities;

/// <summary>Writing names of alternates. Stands in for OrchardCore.DisplayManagement.Utilities.StringExtensions.</summary>
public static class StringExtensions
{
    /// <summary>"-" becomes "__" and "." becomes "_", as in the names of template files.</summary>
    public static string EncodeAlternateElement(this string alternateElement)
    {
        return alternateElement.Replace("-", "__").Replace('.', '_');
    }
}
