using YesSql.Indexes;

namespace OrchardCore.Users.SignIns;

/// <summary>One attempt to sign in to an account.</summary>
public sealed class SignIn
{
    public long Id { get; set; }

    public string UserId { get; set; } = string.Empty;

    public DateTime Utc { get; set; }

    public SignInOutcome Outcome { get; set; }

    /// <summary>The address it came from, without its last part.</summary>
    public string Address { get; set; } = string.Empty;
}

public enum SignInOutcome
{
    Succeeded,
    WrongPassword,
    WrongCode,
    Locked,
}

public class SignInIndex : MapIndex
{
    public string UserId { get; set; } = string.Empty;

    public DateTime Utc { get; set; }

    public bool Succeeded { get; set; }
}

public sealed class SignInIndexProvider : IndexProvider<SignIn>
{
    public override void Describe(DescribeContext<SignIn> context)
        => context.For<SignInIndex>().Map(entry => new SignInIndex
        {
            UserId = entry.UserId,
            Utc = entry.Utc,
            Succeeded = entry.Outcome == SignInOutcome.Succeeded,
        });
}
