using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Options;
using OrchardCore.Liquid;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;
using OrchardCore.Media.Services;

namespace OrchardCore.Media.Filters;

/// <summary><c>{{ 'folder/a.jpg' | asset_url }}</c>.</summary>
internal sealed class AssetUrlFilter : ILiquidFilter
{
    private readonly IMediaFileStore _mediaFileStore;

    public AssetUrlFilter(IMediaFileStore mediaFileStore)
    {
        _mediaFileStore = mediaFileStore;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => new StringValue(_mediaFileStore.MapPathToPublicUrl(input.ToStringValue()), encode: false);
}

/// <summary><c>{{ url | resize_url: width: 300, mode: 'crop' }}</c>.</summary>
internal sealed class ResizeUrlFilter : ILiquidFilter
{
    private readonly IMediaProfileService _mediaProfileService;
    private readonly IMediaTokenService _mediaTokenService;
    private readonly MediaOptions _mediaOptions;

    public ResizeUrlFilter(IMediaProfileService mediaProfileService, IMediaTokenService mediaTokenService, IOptions<MediaOptions> mediaOptions)
    {
        _mediaProfileService = mediaProfileService;
        _mediaTokenService = mediaTokenService;
        _mediaOptions = mediaOptions.Value;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        // Arguments come by name, or all of them in this order.
        FluidValue Argument(string name, int position) => arguments[name] is { } named && !named.IsNil() ? named : arguments.Names.Any() ? NilValue.Instance : arguments.At(position);

        var profile = arguments["profile"];
        var url = MediaCommands.Url(
            input.ToStringValue(),
            profile.IsNil() ? null : await _mediaProfileService.GetMediaProfileCommands(profile.ToStringValue()),
            Number(Argument("width", 0)),
            Number(Argument("height", 1)),
            Enum.TryParse<ResizeMode>(Argument("mode", 2).ToStringValue(), ignoreCase: true, out var mode) ? mode : ResizeMode.Undefined,
            Number(Argument("quality", 3)),
            Enum.TryParse<Format>(Argument("format", 4).ToStringValue(), ignoreCase: true, out var format) ? format : Format.Undefined,
            AnchorOf(Argument("anchor", 5)),
            Argument("bgcolor", 6).ToStringValue(),
            Argument("autoorient", 7) is { } orient && !orient.IsNil() ? orient.ToBooleanValue() : null);
        return new StringValue(_mediaOptions.UseTokenizedQueryString ? _mediaTokenService.AddTokenToPath(url) : url, encode: false);
    }

    private static int? Number(FluidValue value)
        => int.TryParse(value.ToStringValue(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Anchor? AnchorOf(FluidValue value) => value.ToObjectValue() switch
    {
        Anchor anchor => anchor,
        JsonObject json => json.ToObject<Anchor>(),
        _ => null,
    };
}

/// <summary><c>{{ url | img_tag: alt: 'Text' }}</c>.</summary>
internal sealed class ImgTagFilter : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var tag = new StringBuilder("<img");
        Attribute("src", input.ToStringValue());
        foreach (var name in arguments.Names)
        {
            Attribute(name.Replace('_', '-'), arguments[name].ToStringValue());
        }

        return new StringValue(tag.Append(" />").ToString(), encode: false);

        void Attribute(string name, string value)
            => tag.Append(' ').Append(HtmlEncoder.Default.Encode(name)).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
    }
}
