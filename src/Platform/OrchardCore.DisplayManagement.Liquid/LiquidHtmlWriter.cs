using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>Collects what a template writes: its text, and other content by reference.</summary>
internal sealed class LiquidHtmlWriter : TextWriter, IHtmlContentWriter
{
    private readonly StringBuilder _text = new();
    private readonly HtmlContentBuilder _content = new();

    public override Encoding Encoding => Encoding.UTF8;

    public void Write(IHtmlContent content)
    {
        Flush();
        _content.AppendHtml(content);
    }

    public override void Write(char value) => _text.Append(value);

    public override void Write(string? value) => _text.Append(value);

    public override void Write(char[] buffer, int index, int count) => _text.Append(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => _text.Append(buffer);

    public override void Flush()
    {
        if (_text.Length > 0)
        {
            _content.AppendHtml(_text.ToString());
            _text.Clear();
        }
    }

    public IHtmlContent ToHtml()
    {
        Flush();
        return _content;
    }
}
