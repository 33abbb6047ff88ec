using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Defus.Orchard.Tests.Users;

/// <summary>An authenticator app: codes of six digits by RFC 6238.</summary>
internal static class AuthenticatorCodes
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <param name="key">The key as the site shows it.</param>
    /// <param name="steps">How many times 30 seconds ahead.</param>
    public static string Create(string key, int steps = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var offset = hash[^1] & 0xf;
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff) % 1_000_000;
        return code.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var character in key.Where(character => character != ' '))
        {
            (buffer, bits) = (((buffer << 5) | Base32.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal)) & 0xfff, bits + 5);
            if (bits >= 8)
            {
                bytes.Add((byte)(buffer >> (bits - 8)));
                bits -= 8;
            }
        }

        return [.. bytes];
    }
}
