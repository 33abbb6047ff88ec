using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Defus.OutputCache.Http;

/// <summary>
/// Stands in for the body of a response: holds back a page that may be kept, and lets everything else through. Which of both is decided when
/// the first byte is written.
/// </summary>
internal sealed class PageRecording : Stream
{
    private readonly HttpResponse _response;
    private readonly Stream _body;
    private readonly PageRendering _rendering;
    private readonly PageStore _store;
    private readonly int _maximumSize;
    private MemoryStream? _page;
    private bool _isDecided;

    public PageRecording(HttpResponse response, PageRendering rendering, PageStore store, int maximumSize)
    {
        _response = response;
        _body = response.Body;
        _rendering = rendering;
        _store = store;
        _maximumSize = maximumSize;
    }

    /// <summary>Whether there is a page that has been held back.</summary>
    public bool HasPage => _page is not null;

    public byte[] ToArray() => _page?.ToArray() ?? [];

    /// <summary>Whether the response, as far as its headers tell, is the same for everybody.</summary>
    public static bool IsForEverybody(HttpResponse response)
    {
        var headers = response.Headers;
        return response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(headers.SetCookie)
            && StringValues.IsNullOrEmpty(headers.CacheControl)
            && StringValues.IsNullOrEmpty(headers.ContentEncoding)
            && (StringValues.IsNullOrEmpty(headers.Vary) || headers.Vary == HeaderNames.AcceptEncoding);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsHeldBack())
        {
            if (_page!.Length + buffer.Length <= _maximumSize)
            {
                _page.Write(buffer.Span);
                return;
            }

            await LetThroughAsync(cancellationToken);
        }

        await _body.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Kestrel refuses this for its own body, and so does anything written to a response.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (IsHeldBack() && _page!.Length + count <= _maximumSize)
        {
            _page.Write(buffer, offset, count);
            return;
        }

        throw new NotSupportedException("A response is written asynchronously.");
    }

    public override Task FlushAsync(CancellationToken cancellationToken) 
        => !_isDecided || IsHeldBack() ? Task.CompletedTask : _body.FlushAsync(cancellationToken);

    public override void Flush()
    {
    }

    private bool IsHeldBack()
    {
        if (!_isDecided)
        {
            _isDecided = true;
            if (_rendering.MayBeKept && IsForEverybody(_response))
            {
                _page = new MemoryStream();
            }
            else
            {
                _store.Abandon(_rendering, RenderingEnd.Personal);
            }
        }

        return _page is not null;
    }

    private async Task LetThroughAsync(CancellationToken cancellationToken)
    {
        var page = _page!;
        _page = null;
        _store.Abandon(_rendering, RenderingEnd.Personal);
        page.Position = 0;
        await page.CopyToAsync(_body, cancellationToken);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
