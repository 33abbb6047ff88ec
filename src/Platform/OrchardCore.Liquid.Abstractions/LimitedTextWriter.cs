using System.Text;

namespace OrchardCore.Liquid;

/// <summary>Passes text on until <see cref="LiquidLimits.OutputLength"/> is reached, then stops the rendering.</summary>
public sealed class LimitedTextWriter : TextWriter
{
    private readonly TextWriter _inner;
    private int _left = LiquidLimits.OutputLength;

    public LimitedTextWriter(TextWriter inner)
    {
        _inner = inner;
    }

    public TextWriter Inner => _inner;

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value)
    {
        Take(1);
        _inner.Write(value);
    }

    public override void Write(string? value)
    {
        Take(value?.Length ?? 0);
        _inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Take(count);
        _inner.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Take(buffer.Length);
        _inner.Write(buffer);
    }

    public override Task WriteAsync(char value)
    {
        Take(1);
        return _inner.WriteAsync(value);
    }

    public override Task WriteAsync(string? value)
    {
        Take(value?.Length ?? 0);
        return _inner.WriteAsync(value);
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Length);
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync() => _inner.FlushAsync();

    public override string? ToString() => _inner.ToString();

    private void Take(int length)
    {
        _left -= length;
        if (_left < 0)
        {
            throw new LiquidRenderException($"The template writes more than {LiquidLimits.OutputLength} characters.");
        }
    }
}
