using System.Security.Cryptography;

namespace Defus.Orchard.Web;

/// <summary>The administrator's first password: the configured one, else one made up here.</summary>
public sealed class AdministratorPassword
{
    private const string ConfigurationKey = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:AdminPassword";
    private const string FileName = "administrator-password.txt";

    // Without characters that are easily mistaken for each other.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    private string? _value;

    public AdministratorPassword(IConfiguration configuration)
    {
        _value = configuration[ConfigurationKey];
        IsGenerated = string.IsNullOrEmpty(_value);
    }

    /// <summary>Made up when it is asked for: only a set-up does, and cryptography stays unloaded otherwise.</summary>
    public string Value => string.IsNullOrEmpty(_value) ? _value = Generate() : _value;

    public bool IsGenerated { get; }

    /// <summary>Keeps a generated password in a file that only the owner of the process may read; returns its path.</summary>
    public string? Save(string appData)
    {
        if (!IsGenerated)
        {
            return null;
        }

        var path = Path.Combine(appData, FileName);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(Value);
        return path;
    }

    /// <summary>Removes what <see cref="Save"/> has kept.</summary>
    public static void Forget(string? passwordFile)
    {
        if (passwordFile is not null)
        {
            File.Delete(passwordFile);
        }
    }

    // Five groups of four: more than 100 bits, and every kind of character that a password policy may ask for.
    private static string Generate()
    {
        var groups = Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Letters + Capitals + Digits, 4)).ToArray();
        groups[4] = RandomNumberGenerator.GetString(Letters, 1) + RandomNumberGenerator.GetString(Capitals, 1) + RandomNumberGenerator.GetString(Digits, 2);
        return string.Join('-', groups);
    }
}
