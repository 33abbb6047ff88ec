using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Unicode;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Writes text as UTF-8 straight into the response's buffers.</summary>
internal sealed class Utf8ResponseWriter : TextWriter
{
    private const int BlockSize = 4096;
    private const int MaxBytesPerChar = 3;

    private readonly PipeWriter _output;
    private Memory<byte> _block;
    private int _used;

    // The first half of a character whose second half comes with the next piece.
    private char _pending;

    public Utf8ResponseWriter(PipeWriter output)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        _output = output;
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Write([value]);
    }

    public override void Write(string? value)
    {
        Write(value.AsSpan());
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_pending != default && !buffer.IsEmpty)
        {
            ReadOnlySpan<char> pair = [_pending, buffer[0]];
            _pending = default;
            Encode(pair);
            buffer = buffer[1..];
        }

        Encode(buffer);
    }

    /// <summary>Hands over what has been written; does not send it yet.</summary>
    public override void Flush()
    {
        if (_pending != default)
        {
            _pending = default;
            Encode("\uFFFD");
        }

        if (_used > 0)
        {
            _output.Advance(_used);
            _block = default;
            _used = 0;
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_block.Length - _used < 2 * MaxBytesPerChar)
            {
                NextBlock();
            }

            var status = Utf8.FromUtf16(text, _block.Span[_used..], out var read, out var written, replaceInvalidSequences: true, isFinalBlock: false);
            _used += written;
            text = text[read..];
            if (status == OperationStatus.NeedMoreData)
            {
                _pending = text[0];
                return;
            }
        }
    }

    private void NextBlock()
    {
        if (_used > 0)
        {
            _output.Advance(_used);
            _used = 0;
        }

        _block = _output.GetMemory(BlockSize);
    }
}
