using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace OrchardCore.Liquid;

/// <summary>Rendering of a parsed template within the limits.</summary>
public static class LiquidTemplateExtensions
{
    private const int MaxDepth = 16;
    private static readonly AsyncLocal<int> _depth = new();

    /// <summary>Renders with the model as <c>Model</c>, the site's time zone and the culture of the request.</summary>
    /// <exception cref="LiquidRenderException">A limit is reached, or a filter cannot work with its input.</exception>
    public static async Task RenderAsync(this IFluidTemplate template, TextWriter writer, TextEncoder encoder, LiquidTemplateContext context, object? model)
    {
        if (++_depth.Value > MaxDepth)
        {
            throw new LiquidRenderException($"More than {MaxDepth} templates within each other.");
        }

        await InitializeAsync(context);
        context.EnterChildScope();
        try
        {
            context.SetValue("Model", model);
            await template.RenderAsync(new LimitedTextWriter(writer), encoder, context);
        }
        catch (Exception exception) when (exception is ArithmeticException or FormatException or ArgumentException or InvalidCastException or IndexOutOfRangeException || IsFluid(exception))
        {
            throw new LiquidRenderException($"The template cannot be rendered: {exception.Message}", exception);
        }
        finally
        {
            context.ReleaseScope();
        }
    }

    private static bool IsFluid(Exception exception) => exception.TargetSite?.DeclaringType?.Assembly == typeof(TemplateContext).Assembly;

    private static async ValueTask InitializeAsync(LiquidTemplateContext context)
    {
        if (context.IsInitialized)
        {
            return;
        }

        context.IsInitialized = true;
        context.CultureInfo = CultureInfo.CurrentUICulture;
        if (context.Services.GetService<ILocalClock>() is not { } clock)
        {
            return;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById((await clock.GetLocalTimeZoneAsync()).TimeZoneId, out var timeZone))
        {
            context.TimeZone = timeZone;
        }

        var now = await clock.GetLocalNowAsync();
        context.Now = () => now;
    }
}
