namespace OrchardCore.Email;

/// <summary>Whether mail could be sent at all; pages that need mail ask before they promise one.</summary>
public interface IEmailReadiness
{
    Task<bool> CanSendAsync();
}

public static class EmailReadinessExtensions
{
    /// <summary>Whether one of them can send; none can while no feature for mail is enabled.</summary>
    public static async Task<bool> CanSendAsync(this IEnumerable<IEmailReadiness> all)
    {
        foreach (var email in all)
        {
            if (await email.CanSendAsync())
            {
                return true;
            }
        }

        return false;
    }
}
