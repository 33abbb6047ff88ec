using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement.Notify;

internal sealed class Notifier : INotifier
{
    private readonly List<NotifyEntry> _entries = [];

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message)
    {
        return AddAsync(type, message, null);
    }

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context)
    {
        _entries.Add(new NotifyEntry { Type = type, Message = message, DismissalMilliseconds = context?.DismissalMilliseconds });
        return ValueTask.CompletedTask;
    }

    public IList<NotifyEntry> List()
    {
        return _entries;
    }
}
