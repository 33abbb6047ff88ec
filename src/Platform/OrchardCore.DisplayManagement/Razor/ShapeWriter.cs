using System.Text;
using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Collects what a template writes as references, without copying a character.</summary>
internal sealed class ShapeWriter : TextWriter, IHtmlContentWriter
{
    private object[] _pieces = new object[24];
    private int _count;

    public ShapeWriter()
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
    }

    public override Encoding Encoding => Encoding.UTF8;

    public IHtmlContent ToHtml()
    {
        return _count == 0 ? HtmlString.Empty : new ShapeHtml(_pieces, _count);
    }

    public void Write(IHtmlContent content)
    {
        Add(content);
    }

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(value);
        }
    }

    public override void Write(char value)
    {
        Add(value.ToString());
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (count > 0)
        {
            Add(new string(buffer, index, count));
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!buffer.IsEmpty)
        {
            Add(buffer.ToString());
        }
    }

    public override void Write(object? value)
    {
        if (value is IHtmlContent content)
        {
            Add(content);
        }
        else
        {
            Write(value?.ToString());
        }
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync()
    {
        return Task.CompletedTask;
    }

    private void Add(object piece)
    {
        if (_count == _pieces.Length)
        {
            Array.Resize(ref _pieces, _count * 2);
        }

        _pieces[_count++] = piece;
    }
}
