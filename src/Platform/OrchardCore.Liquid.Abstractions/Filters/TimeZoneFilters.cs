using System.Globalization;
using Fluid;
using Fluid.Values;
using OrchardCore.Modules;

namespace OrchardCore.Liquid.Filters;

/// <summary>A time, or "now", in the time zone of the site.</summary>
internal sealed class LocalTimeZoneFilter : ILiquidFilter
{
    private readonly ILocalClock _localClock;

    public LocalTimeZoneFilter(ILocalClock localClock)
    {
        _localClock = localClock;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        await TimeInput.ReadAsync(input, _localClock, context) is { } time
            ? new DateTimeValue(await _localClock.ConvertToLocalAsync(time))
            : NilValue.Instance;
}

/// <summary>A time, or "now", in UTC; a time without a zone is one of the site's zone.</summary>
internal sealed class UtcTimeZoneFilter : ILiquidFilter
{
    private readonly ILocalClock _localClock;

    public UtcTimeZoneFilter(ILocalClock localClock)
    {
        _localClock = localClock;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        await TimeInput.ReadAsync(input, _localClock, context) is { } time
            ? new DateTimeValue(time.ToUniversalTime())
            : NilValue.Instance;
}

/// <summary>Reads what a template gives as a time.</summary>
internal static class TimeInput
{
    public static async ValueTask<DateTimeOffset?> ReadAsync(FluidValue input, ILocalClock localClock, TemplateContext context)
    {
        if (input.Type == FluidValues.String)
        {
            var text = input.ToStringValue();
            if (text is "now" or "today")
            {
                return await localClock.GetLocalNowAsync();
            }

            return DateTimeOffset.TryParse(text, context.Options.CultureInfo, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        }

        return input.ToObjectValue() switch
        {
            DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
            DateTimeOffset time => time,
            _ => null,
        };
    }
}
