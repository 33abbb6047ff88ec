using System.IO.Compression;
using System.Security.Cryptography;
using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Defus.OutputCache.Pages;

/// <summary>A page as it is sent: headers, and the body in every encoding that was asked for so far.</summary>
internal sealed class CachedPage
{
    // Below this, compressing saves no packet.
    private const int SmallestToCompress = 600;
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 20;

    private readonly Lock _gate = new();
    private readonly PageBody _plain;
    private readonly string _tag;
    private readonly long _made = Environment.TickCount64;
    private PageBody? _brotli;
    private PageBody? _gzip;
    private WeakReference<CachedPage>? _withNotice;
    private long _lastUsed;

    public CachedPage(PageKey key, KeyValuePair<string, StringValues>[] headers, byte[] body, PageDependencies dependencies)
    {
        Key = key;
        Headers = headers;
        _tag = Convert.ToHexString(SHA256.HashData(body).AsSpan(0, 12));
        _plain = new PageBody(body, default, $"\"{_tag}\"");
        Tags = [.. dependencies.Tags];
        Array.Sort(Tags, PageTagOrder.Instance);
        Lists = [.. dependencies.Lists];
        UntilUtc = dependencies.UntilUtc;
        LastUsed = _made;

        // The compressed forms come to less than half of it.
        Size = (body.Length * 3 / 2) + (Tags.Length * 4) + (Lists.Length * 200) + 2000;
    }

    private CachedPage(CachedPage page, byte[] body)
        : this(page.Key, page.Headers, body, new PageDependencies())
    {
        _made = page._made;
    }

    public PageKey Key { get; }

    public KeyValuePair<string, StringValues>[] Headers { get; }

    /// <summary>Sorted.</summary>
    public PageTag[] Tags { get; }

    public ListDependency[] Lists { get; }

    public DateTime UntilUtc { get; }

    public int Size { get; }

    /// <summary>By the clock of the machine, in milliseconds.</summary>
    public long LastUsed
    {
        get => Volatile.Read(ref _lastUsed);
        set => Volatile.Write(ref _lastUsed, value);
    }

    /// <summary>In seconds.</summary>
    public long Age => (Environment.TickCount64 - _made) / 1000;

    public bool IsCompressible => _plain.Bytes.Length >= SmallestToCompress;

    public PageBody In(PageEncoding encoding) => !IsCompressible ? _plain : encoding switch
    {
        PageEncoding.Brotli => Volatile.Read(ref _brotli) ?? Compress(ref _brotli, "br", Brotli),
        PageEncoding.Gzip => Volatile.Read(ref _gzip) ?? Compress(ref _gzip, "gzip", Gzip),
        _ => _plain,
    };

    /// <summary>The page as it is sent while nobody can say whether it is still the same. Made when it is needed, and forgotten afterwards.</summary>
    public CachedPage WithNotice()
    {
        if (_withNotice?.TryGetTarget(out var known) == true)
        {
            return known;
        }

        var isHtml = Headers.Any(header => header.Key == HeaderNames.ContentType && header.Value.ToString().StartsWith("text/html", StringComparison.Ordinal));
        var page = isHtml && StaleNotice.AddTo(_plain.Bytes) is { } body ? new CachedPage(this, body) : this;
        _withNotice = new WeakReference<CachedPage>(page);
        return page;
    }

    /// <summary>Whether a browser that sends this If-None-Match has the page already, in whatever encoding.</summary>
    public bool IsKnownAs(StringValues ifNoneMatch)
    {
        foreach (var tags in ifNoneMatch)
        {
            if (tags is not null && (tags.Contains(_tag, StringComparison.Ordinal) || tags.AsSpan().Trim() is "*"))
            {
                return true;
            }
        }

        return false;
    }

    private PageBody Compress(ref PageBody? body, string encoding, Func<byte[], byte[]> compress)
    {
        lock (_gate)
        {
            return body ??= new PageBody(compress(_plain.Bytes), encoding, $"\"{_tag}-{encoding}\"");
        }
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed.AsSpan(0, length).ToArray()
            : throw new InvalidOperationException("A page could not be compressed.");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}

/// <summary>The body of a page in one encoding.</summary>
/// <param name="Encoding">The header Content-Encoding; empty for the plain text.</param>
/// <param name="Tag">The header ETag.</param>
internal sealed record PageBody(byte[] Bytes, StringValues Encoding, StringValues Tag);
