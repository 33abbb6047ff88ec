using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OrchardCore.Environment.Shell;
using OrchardCore.Media.Processing;

namespace OrchardCore.Media.Services;

/// <summary>Signs commands with a key made from the site's secret.</summary>
internal sealed class MediaTokenService : IMediaTokenService
{
    private const int MaxKnown = 1000;

    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public MediaTokenService(ShellSettings shellSettings)
    {
        // Without a secret, addresses hold until the next start.
        var secret = shellSettings["Secret"] is { Length: > 0 } known ? Encoding.UTF8.GetBytes(known) : RandomNumberGenerator.GetBytes(32);
        _key = HMACSHA256.HashData(secret, "OrchardCore.Media"u8);
    }

    public string AddTokenToPath(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return path;
        }

        var query = QueryHelpers.ParseQuery(path[mark..]);
        var canonical = MediaCommands.Canonical(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        return canonical.Length == 0 || query.ContainsKey("token") ? path : path + "&token=" + Token(canonical);
    }

    public bool TryValidateToken(KeyedCollection<string, KeyValuePair<string, string>> commands, string token)
        => IsValid(MediaCommands.Canonical(name => MediaCommands.Value(commands, name)), token);

    public bool IsValid(string canonical, string token)
        => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(canonical)), Encoding.UTF8.GetBytes(token));

    private string Token(string canonical)
    {
        if (_tokens.TryGetValue(canonical, out var token))
        {
            return token;
        }

        if (_tokens.Count >= MaxKnown)
        {
            _tokens.Clear();
        }

        return _tokens[canonical] = Sign(canonical);
    }

    private string Sign(string canonical) => Base64UrlTextEncoder.Encode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(canonical)).AsSpan(0, 16).ToArray());
}
