using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace OrchardCore.Users.SignIns;

/// <summary>Forgets sign-ins after 90 days.</summary>
[BackgroundTask(Title = "Sign-in log cleaner", Schedule = "40 3 * * *", Description = "Removes entries of the sign-in log that are older than 90 days.")]
public sealed class SignInLogCleaner : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var log = serviceProvider.GetRequiredService<SignInLog>();
        while (!cancellationToken.IsCancellationRequested && await log.RemoveOldAsync())
        {
        }
    }
}
