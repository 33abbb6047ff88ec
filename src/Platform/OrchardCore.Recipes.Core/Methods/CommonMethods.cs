using System.IO.Compression;
using System.Net;
using System.Text;
using OrchardCore.Entities;

namespace OrchardCore.Scripting.Methods;

/// <summary>The functions every script has: <c>uuid()</c>, <c>base64(text)</c>, <c>html(text)</c> and <c>gzip(text)</c>, the last three decoding.</summary>
public sealed class CommonMethods : IGlobalMethodProvider
{
    private readonly GlobalMethod[] _methods;

    public CommonMethods()
    {
        _methods =
        [
            new() { Name = "uuid", Method = static _ => (Func<string>)IdGenerator.GenerateId },
            new() { Name = "base64", Method = static _ => (Func<string, string>)(text => Encoding.UTF8.GetString(FromBase64("base64", text))) },
            new() { Name = "html", Method = static _ => (Func<string, string>)(text => WebUtility.HtmlDecode(text)) },
            new() { Name = "gzip", Method = static _ => (Func<string, string>)Unzip },
        ];
    }

    public IEnumerable<GlobalMethod> GetMethods() => _methods;

    private static string Unzip(string text)
    {
        using var zipped = new GZipStream(new MemoryStream(FromBase64("gzip", text)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zipped.CopyTo(plain);
        return Convert.ToBase64String(plain.ToArray());
    }

    private static byte[] FromBase64(string method, string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException exception)
        {
            throw new ScriptException($"{method}(): the text is not Base64.", exception);
        }
    }
}
