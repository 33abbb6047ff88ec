using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OrchardCore.Users.Services;

/// <summary>How long an invitation holds.</summary>
public sealed class InvitationTokenProviderOptions : DataProtectionTokenProviderOptions
{
    public InvitationTokenProviderOptions()
    {
        Name = "Invitation";
        TokenLifespan = TimeSpan.FromDays(7);
    }
}

/// <summary>Links for new accounts: they hold longer than those for a lost password. Either works once, as the security stamp changes.</summary>
public sealed class InvitationTokenProvider : DataProtectorTokenProvider<IUser>
{
    public const string ProviderName = "Invitation";

    public const string Purpose = "SetFirstPassword";

    public InvitationTokenProvider(
        IDataProtectionProvider dataProtection, IOptions<InvitationTokenProviderOptions> options, ILogger<DataProtectorTokenProvider<IUser>> logger)
        : base(dataProtection, options, logger)
    {
    }
}

/// <summary>How long a link for a lost password holds.</summary>
public sealed class PasswordResetTokenProviderOptions : DataProtectionTokenProviderOptions
{
    public PasswordResetTokenProviderOptions()
    {
        Name = "PasswordReset";
        TokenLifespan = TimeSpan.FromMinutes(30);
    }
}

public sealed class PasswordResetTokenProvider : DataProtectorTokenProvider<IUser>
{
    public const string ProviderName = "PasswordReset";

    public PasswordResetTokenProvider(
        IDataProtectionProvider dataProtection, IOptions<PasswordResetTokenProviderOptions> options, ILogger<DataProtectorTokenProvider<IUser>> logger)
        : base(dataProtection, options, logger)
    {
    }
}
