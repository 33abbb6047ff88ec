using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;
using OrchardCore.Media.Services;

namespace OrchardCore.Media.TagHelpers;

/// <summary><c>&lt;img asset-src="folder/a.jpg"&gt;</c>.</summary>
[HtmlTargetElement("img", Attributes = "asset-src")]
public class ImageTagHelper : TagHelper
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly MediaVersions _versions;

    public ImageTagHelper(IMediaFileStore mediaFileStore, IServiceProvider services)
    {
        _mediaFileStore = mediaFileStore;
        _versions = (MediaVersions)services.GetService(typeof(MediaVersions))!;
    }

    public override int Order => -10;

    [HtmlAttributeName("asset-src")]
    public string? AssetSrc { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool AppendVersion { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(AssetSrc))
        {
            var url = _mediaFileStore.MapPathToPublicUrl(AssetSrc);
            output.Attributes.SetAttribute("src", AppendVersion ? _versions.Append(url, AssetSrc) : url);
        }
    }
}

/// <summary><c>&lt;a asset-href="folder/a.pdf"&gt;</c>.</summary>
[HtmlTargetElement("a", Attributes = "asset-href")]
public class AnchorTagHelper : TagHelper
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly MediaVersions _versions;

    public AnchorTagHelper(IMediaFileStore mediaFileStore, IServiceProvider services)
    {
        _mediaFileStore = mediaFileStore;
        _versions = (MediaVersions)services.GetService(typeof(MediaVersions))!;
    }

    public override int Order => -10;

    [HtmlAttributeName("asset-href")]
    public string? AssetHref { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool AppendVersion { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(AssetHref))
        {
            var url = _mediaFileStore.MapPathToPublicUrl(AssetHref);
            output.Attributes.SetAttribute("href", AppendVersion ? _versions.Append(url, AssetHref) : url);
        }
    }
}

/// <summary>Sizes for images: <c>img-width</c>, <c>img-height</c>, <c>img-resize-mode</c>, <c>img-profile</c> and their like.</summary>
[HtmlTargetElement("img", Attributes = "img-width")]
[HtmlTargetElement("img", Attributes = "img-height")]
[HtmlTargetElement("img", Attributes = "img-profile")]
public class ImageResizeTagHelper : TagHelper
{
    private readonly IMediaProfileService _mediaProfileService;
    private readonly IMediaTokenService _mediaTokenService;
    private readonly MediaOptions _mediaOptions;

    public ImageResizeTagHelper(IMediaProfileService mediaProfileService, IOptions<MediaOptions> mediaOptions, IMediaTokenService mediaTokenService)
    {
        _mediaProfileService = mediaProfileService;
        _mediaTokenService = mediaTokenService;
        _mediaOptions = mediaOptions.Value;
    }

    [HtmlAttributeName("img-width")]
    public int? ImageWidth { get; set; }

    [HtmlAttributeName("img-height")]
    public int? ImageHeight { get; set; }

    [HtmlAttributeName("img-quality")]
    public int? ImageQuality { get; set; }

    [HtmlAttributeName("img-resize-mode")]
    public ResizeMode ResizeMode { get; set; }

    [HtmlAttributeName("img-format")]
    public Format ImageFormat { get; set; }

    [HtmlAttributeName("img-profile")]
    public string? ImageProfile { get; set; }

    [HtmlAttributeName("img-anchor")]
    public Anchor? ImageAnchor { get; set; }

    [HtmlAttributeName("img-bgcolor")]
    public string? ImageBackgroundColor { get; set; }

    [HtmlAttributeName("img-autoorient")]
    public bool? ImageAutoOrient { get; set; }

    [HtmlAttributeName("src")]
    public string? Src { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var source = output.Attributes["src"]?.Value?.ToString() ?? Src;
        if (string.IsNullOrEmpty(source))
        {
            return;
        }

        var profile = string.IsNullOrEmpty(ImageProfile) ? null : await _mediaProfileService.GetMediaProfileCommands(ImageProfile);
        var url = MediaCommands.Url(
            source, profile, ImageWidth, ImageHeight, ResizeMode, ImageQuality, ImageFormat, ImageAnchor, ImageBackgroundColor, ImageAutoOrient);
        output.Attributes.SetAttribute("src", _mediaOptions.UseTokenizedQueryString ? _mediaTokenService.AddTokenToPath(url) : url);
    }
}
