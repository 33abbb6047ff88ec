using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using OrchardCore.Liquid;

namespace OrchardCore.ContentLocalization.Liquid;

/// <summary><c>{{ set | localization_set: "en" }}</c>: the published item of a set, or of several sets, in a culture or in that of the page.</summary>
public sealed class ContentLocalizationFilter : ILiquidFilter
{
    private readonly IContentLocalizationManager _manager;

    public ContentLocalizationFilter(IContentLocalizationManager manager) => _manager = manager;

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var culture = arguments.At(0).IsNil() ? context.CultureInfo.Name : arguments.At(0).ToStringValue();
        if (input.Type == FluidValues.Array)
        {
            var sets = input.Enumerate(context).Select(x => x.ToStringValue()).ToArray();
            return FluidValue.Create((await _manager.GetItemsForSetsAsync(sets, culture)).Where(item => item.Published).ToArray(), context.Options);
        }

        var item = await _manager.GetContentItemAsync(input.ToStringValue(), culture);
        return FluidValue.Create(item?.Published == true ? item : null, context.Options);
    }
}

/// <summary><c>{{ "en" | switch_culture_url }}</c>: the address that leads to this page in a culture.</summary>
public sealed class SwitchCultureUrlFilter : ILiquidFilter
{
    private readonly IHttpContextAccessor _http;

    public SwitchCultureUrlFilter(IHttpContextAccessor http) => _http = http;

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var request = (_http.HttpContext ?? throw new InvalidOperationException("The filter 'switch_culture_url' needs a request.")).Request;
        var url = request.PathBase + "/RedirectToLocalizedContent" + QueryString.Create(
        [
            KeyValuePair.Create<string, string?>("targetCulture", input.ToStringValue()),
            KeyValuePair.Create<string, string?>("contentItemUrl", request.Path.Value),
            KeyValuePair.Create<string, string?>("queryStringValue", request.QueryString.Value),
        ]);
        return ValueTask.FromResult(FluidValue.Create(url, context.Options));
    }
}
