using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Users.Services;

/// <summary>What ASP.NET Core Identity finds wrong, in the language of the request.</summary>
public sealed class LocalizedIdentityErrors : IdentityErrorDescriber
{
    private readonly IStringLocalizer S;

    public LocalizedIdentityErrors(IStringLocalizer<LocalizedIdentityErrors> localizer)
    {
        S = localizer;
    }

    public override IdentityError ConcurrencyFailure()
        => Error(nameof(ConcurrencyFailure), S["Somebody else has changed the account at the same moment. Please try again."]);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), S["There already is a user \"{0}\".", userName]);

    public override IdentityError InvalidUserName(string? userName)
        => Error(nameof(InvalidUserName), S["The user name \"{0}\" has characters that are not allowed.", userName ?? string.Empty]);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), S["There already is a user with the e-mail address \"{0}\".", email]);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), S["\"{0}\" is not a valid e-mail address.", email ?? string.Empty]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), S["The current password is not right."]);

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), S["The password needs at least {0} characters.", length]);

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), S["The password needs a digit."]);

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), S["The password needs a small letter."]);

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), S["The password needs a capital letter."]);

    public override IdentityError PasswordRequiresNonAlphanumeric()
        => Error(nameof(PasswordRequiresNonAlphanumeric), S["The password needs a character that is neither letter nor digit."]);

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), S["There is no role \"{0}\".", role ?? string.Empty]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
