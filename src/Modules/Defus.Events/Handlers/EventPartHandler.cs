using Defus.Events.Models;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace Defus.Events.Handlers;

/// <summary>Refuses dates that cannot be: an end before the start, a last day to register after the event.</summary>
public sealed class EventPartHandler : ContentPartHandler<EventPart>
{
    private readonly ILocalClock _localClock;
    private readonly IStringLocalizer S;

    public EventPartHandler(ILocalClock localClock, IStringLocalizer<EventPartHandler> stringLocalizer)
    {
        _localClock = localClock;
        S = stringLocalizer;
    }

    protected override async Task ValidatingAsync(ValidateContentPartContext context, EventPart part)
    {
        if (part.Start?.Value is not { } start)
        {
            return;
        }

        var firstDay = await DayAsync(start);
        var lastDay = firstDay;
        if (part.End?.Value is { } end)
        {
            lastDay = await DayAsync(end);
            if (part.AllDay?.Value == true ? lastDay < firstDay : end < start)
            {
                context.Fail(S["The event ends before it begins."], $"{nameof(EventPart.End)}.LocalDateTime");
                return;
            }
        }

        if (part.RegistrationDeadline?.Value is { } deadline && DateOnly.FromDateTime(deadline) > lastDay)
        {
            context.Fail(S["The last day to register is after the event."], $"{nameof(EventPart.RegistrationDeadline)}.Value");
        }
    }

    private async Task<DateOnly> DayAsync(DateTime utc)
        => DateOnly.FromDateTime((await _localClock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))).DateTime);
}
