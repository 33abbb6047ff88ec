using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>What a template wrote: pieces of text and of other content, written out only once, at the very end.</summary>
internal sealed class ShapeHtml : IHtmlContent
{
    private readonly object[] _pieces;
    private readonly int _count;

    public ShapeHtml(object[] pieces, int count)
    {
        _pieces = pieces;
        _count = count;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (writer is ShapeWriter shapeWriter)
        {
            shapeWriter.Write((IHtmlContent)this);
            return;
        }

        for (var i = 0; i < _count; i++)
        {
            if (_pieces[i] is string text)
            {
                writer.Write(text);
            }
            else
            {
                ((IHtmlContent)_pieces[i]).WriteTo(writer, encoder);
            }
        }
    }
}
