using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement.Notify;

/// <summary>The kinds of messages.</summary>
public enum NotifyType
{
    Success,
    Information,
    Warning,
    Error,
}

/// <summary>Shows messages to the user, on this page or after a redirect. Stands in for INotifier.</summary>
public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);

    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context);

    IList<NotifyEntry> List();
}

/// <summary>How a message is shown. Stands in for NotifyContext.</summary>
public sealed class NotifyContext
{
    /// <summary>After how many milliseconds the message may go by itself; null: it stays.</summary>
    public int? DismissalMilliseconds { get; set; }
}

/// <summary>A message. Stands in for NotifyEntry.</summary>
public sealed class NotifyEntry
{
    public NotifyType Type { get; set; }

    public IHtmlContent Message { get; set; } = HtmlString.Empty;

    public int? DismissalMilliseconds { get; set; }

    public string ToHtmlString(HtmlEncoder htmlEncoder)
    {
        using var writer = new StringWriter();
        Message.WriteTo(writer, htmlEncoder);
        return writer.ToString();
    }
}

/// <summary>Messages by kind. Stands in for NotifierExtensions.</summary>
public static class NotifierExtensions
{
    public static ValueTask SuccessAsync(this INotifier notifier, LocalizedHtmlString message)
    {
        return notifier.AddAsync(NotifyType.Success, message);
    }

    public static ValueTask SuccessAsync(this INotifier notifier, LocalizedHtmlString message, int dismissalMilliseconds)
    {
        return notifier.AddAsync(NotifyType.Success, message, new NotifyContext { DismissalMilliseconds = dismissalMilliseconds });
    }

    public static ValueTask InformationAsync(this INotifier notifier, LocalizedHtmlString message)
    {
        return notifier.AddAsync(NotifyType.Information, message);
    }

    public static ValueTask InformationAsync(this INotifier notifier, LocalizedHtmlString message, int dismissalMilliseconds)
    {
        return notifier.AddAsync(NotifyType.Information, message, new NotifyContext { DismissalMilliseconds = dismissalMilliseconds });
    }

    public static ValueTask WarningAsync(this INotifier notifier, LocalizedHtmlString message)
    {
        return notifier.AddAsync(NotifyType.Warning, message);
    }

    public static ValueTask WarningAsync(this INotifier notifier, LocalizedHtmlString message, int dismissalMilliseconds)
    {
        return notifier.AddAsync(NotifyType.Warning, message, new NotifyContext { DismissalMilliseconds = dismissalMilliseconds });
    }

    public static ValueTask ErrorAsync(this INotifier notifier, LocalizedHtmlString message)
    {
        return notifier.AddAsync(NotifyType.Error, message);
    }

    public static ValueTask ErrorAsync(this INotifier notifier, LocalizedHtmlString message, int dismissalMilliseconds)
    {
        return notifier.AddAsync(NotifyType.Error, message, new NotifyContext { DismissalMilliseconds = dismissalMilliseconds });
    }
}
