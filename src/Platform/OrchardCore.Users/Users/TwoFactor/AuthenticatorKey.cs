using System.Globalization;
using System.Text;
using QRCoder;

namespace OrchardCore.Users.TwoFactor;

/// <summary>The key of an authenticator app as the app wants it: as an address, as a picture, and to be typed.</summary>
public sealed class AuthenticatorKey
{
    public AuthenticatorKey(string key, string site, string account)
    {
        Key = key;
        var issuer = Uri.EscapeDataString(site);
        Address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account)}?secret={key}&issuer={issuer}&digits=6";
    }

    public string Key { get; }

    public string Address { get; }

    /// <summary>In groups of four, for typing.</summary>
    public string Readable => string.Join(' ', Key.ToLowerInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>The dark squares as a path of an SVG, and the length of the picture's sides.</summary>
    public (string Path, int Size) Draw()
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;

        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), rows.Count);
    }
}
