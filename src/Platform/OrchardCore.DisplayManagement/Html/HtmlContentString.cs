using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Html;

/// <summary>Text as HTML content: encoded when written. Stands in for HtmlContentString.</summary>
public sealed class HtmlContentString : IHtmlContent
{
    private readonly string _value;

    public HtmlContentString(string value)
    {
        _value = value;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(encoder.Encode(_value));
    }
}
