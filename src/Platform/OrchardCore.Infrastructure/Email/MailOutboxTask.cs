using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;

namespace OrchardCore.Email;

/// <summary>Sends mails that had to wait for the mail server.</summary>
[Feature("OrchardCore.Email")]
[BackgroundTask(Title = "Waiting mails", Schedule = "* * * * *", Description = "Sends mails that had to wait because the mail server did not answer.", LockTimeout = 1000, LockExpiration = 300000)]
public sealed class MailOutboxTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        => serviceProvider.GetRequiredService<MailOutbox>().SendWaitingAsync(cancellationToken);
}
