using Microsoft.AspNetCore.Identity;

namespace OrchardCore.Users;

/// <summary>
/// What a password must have. Set-up asks it before anything is written, when there are no accounts yet; the accounts use the
/// same options.
/// </summary>
public static class PasswordPolicy
{
    private const int MinimumLength = 8;

    /// <summary>The rules of the site: eight characters, capital and small letter, digit and another character.</summary>
    public static void Configure(PasswordOptions options) => options.RequiredLength = MinimumLength;

    /// <summary>What is missing, as English source texts; empty when the password will do.</summary>
    public static IReadOnlyList<string> Check(string? password)
    {
        var options = new PasswordOptions();
        Configure(options);
        password ??= string.Empty;
        var errors = new List<string>();
        AddIf(errors, password.Length < options.RequiredLength, $"The password needs at least {options.RequiredLength} characters.");
        AddIf(errors, !password.Any(char.IsAsciiDigit), "The password needs a digit.");
        AddIf(errors, !password.Any(char.IsAsciiLetterLower), "The password needs a small letter.");
        AddIf(errors, !password.Any(char.IsAsciiLetterUpper), "The password needs a capital letter.");
        AddIf(errors, password.All(char.IsAsciiLetterOrDigit), "The password needs a character that is neither letter nor digit.");
        return errors;
    }

    private static void AddIf(List<string> errors, bool isWrong, string error)
    {
        if (isWrong)
        {
            errors.Add(error);
        }
    }
}
