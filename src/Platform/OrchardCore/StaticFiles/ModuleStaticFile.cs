using System.Buffers.Text;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules.StaticFiles;

/// <summary>A file below a module's wwwroot: read once, compressed once where that pays.</summary>
internal sealed class ModuleStaticFile
{
    private const int WorthCompressing = 1000;

    private readonly Lazy<byte[]> _content;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<EntityTagHeaderValue> _etag;
    private readonly bool _isText;

    public ModuleStaticFile(Assembly assembly, string resource, string contentType)
    {
        ContentType = contentType;
        _isText = contentType.StartsWith("text/", StringComparison.Ordinal)
            || contentType.Contains("json", StringComparison.Ordinal)
            || contentType.Contains("xml", StringComparison.Ordinal);
        _content = new Lazy<byte[]>(() => Read(assembly, resource));
        _brotli = new Lazy<byte[]>(() => Compress(_content.Value, output => new BrotliStream(output, CompressionLevel.SmallestSize)));
        _gzip = new Lazy<byte[]>(() => Compress(_content.Value, output => new GZipStream(output, CompressionLevel.SmallestSize)));
        _etag = new Lazy<EntityTagHeaderValue>(() => new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(_content.Value).AsSpan(0, 12))}\""));
    }

    public string ContentType { get; }

    public EntityTagHeaderValue ETag => _etag.Value;

    public bool IsCompressible => _isText && _content.Value.Length > WorthCompressing;

    /// <summary>The bytes to send to a client that accepts these encodings, and the encoding they are in.</summary>
    public (byte[] Content, string? Encoding) Negotiate(string? acceptEncoding)
    {
        if (!IsCompressible || acceptEncoding is null)
        {
            return (_content.Value, null);
        }

        return Accepts(acceptEncoding, "br") ? (_brotli.Value, "br")
            : Accepts(acceptEncoding, "gzip") ? (_gzip.Value, "gzip")
            : (_content.Value, null);
    }

    private static bool Accepts(string header, string encoding)
        => StringWithQualityHeaderValue.TryParseList([header], out var accepted)
            && accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality != 0);

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compress)
    {
        using var output = new MemoryStream();
        using (var stream = compress(output))
        {
            stream.Write(content);
        }

        return output.ToArray();
    }
}
