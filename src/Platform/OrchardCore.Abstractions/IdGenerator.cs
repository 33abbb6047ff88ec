using System.Security.Cryptography;

namespace OrchardCore;

/// <summary>Makes unique ids: 26 lower-case characters of a base 32 alphabet without i, l, o and u.</summary>
public static class IdGenerator
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    public static string GenerateId()
        => string.Create(Length, 0, static (span, _) =>
        {
            Span<byte> random = stackalloc byte[Length];
            RandomNumberGenerator.Fill(random);
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Alphabet[random[i] & 31];
            }
        });
}
