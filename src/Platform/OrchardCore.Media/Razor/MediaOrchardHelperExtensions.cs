using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Media.Core.Processing;
using OrchardCore;
using OrchardCore.Media;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;
using OrchardCore.Media.Services;

#pragma warning disable CA1050 // Views call these without a using, as Orchard Core has it.

/// <summary>Addresses of media in views: <c>Orchard.AssetUrl(path, width: 480)</c>.</summary>
public static class MediaOrchardRazorHelperExtensions
{
    private static readonly HashSet<string> _imageExtensions = new(StringComparer.OrdinalIgnoreCase) { ".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp" };

    public static bool IsImageFile(this IOrchardHelper _, string path) => _imageExtensions.Contains(Path.GetExtension(path));

    public static string AssetUrl(
        this IOrchardHelper orchardHelper,
        string assetPath,
        int? width = null,
        int? height = null,
        ResizeMode resizeMode = ResizeMode.Undefined,
        bool appendVersion = false,
        int? quality = null,
        Format format = Format.Undefined,
        Anchor? anchor = null,
        string? bgColor = null,
        bool? autoorient = null)
        => orchardHelper.ImageResizeUrl(orchardHelper.PublicUrl(assetPath, appendVersion), width, height, resizeMode, quality, format, anchor, bgColor, autoorient);

    public static Task<string> AssetProfileUrlAsync(
        this IOrchardHelper orchardHelper,
        string assetPath,
        string imageProfile,
        int? width = null,
        int? height = null,
        ResizeMode resizeMode = ResizeMode.Undefined,
        bool appendVersion = false,
        int? quality = null,
        Format format = Format.Undefined,
        Anchor? anchor = null,
        string? bgcolor = null,
        bool? autoorient = null)
        => orchardHelper.ImageProfileResizeUrlAsync(
            orchardHelper.PublicUrl(assetPath, appendVersion), imageProfile, width, height, resizeMode, quality, format, anchor, bgcolor, autoorient);

    public static string ImageResizeUrl(
        this IOrchardHelper orchardHelper,
        string imagePath,
        int? width = null,
        int? height = null,
        ResizeMode resizeMode = ResizeMode.Undefined,
        int? quality = null,
        Format format = Format.Undefined,
        Anchor? anchor = null,
        string? bgcolor = null,
        bool? autoorient = null)
        => orchardHelper.Signed(MediaCommands.Url(imagePath, null, width, height, resizeMode, quality, format, anchor, bgcolor, autoorient));

    public static async Task<string> ImageProfileResizeUrlAsync(
        this IOrchardHelper orchardHelper,
        string imagePath,
        string imageProfile,
        int? width = null,
        int? height = null,
        ResizeMode resizeMode = ResizeMode.Undefined,
        int? quality = null,
        Format format = Format.Undefined,
        Anchor? anchor = null,
        string? bgcolor = null,
        bool? autoorient = null)
    {
        var profile = await orchardHelper.HttpContext.RequestServices.GetRequiredService<IMediaProfileService>().GetMediaProfileCommands(imageProfile);
        return orchardHelper.Signed(MediaCommands.Url(imagePath, profile, width, height, resizeMode, quality, format, anchor, bgcolor, autoorient));
    }

    private static string PublicUrl(this IOrchardHelper orchardHelper, string assetPath, bool appendVersion)
    {
        var services = orchardHelper.HttpContext.RequestServices;
        var url = services.GetRequiredService<IMediaFileStore>().MapPathToPublicUrl(assetPath);
        return appendVersion ? services.GetRequiredService<MediaVersions>().Append(url, assetPath) : url;
    }

    private static string Signed(this IOrchardHelper orchardHelper, string url)
    {
        var services = orchardHelper.HttpContext.RequestServices;
        return services.GetRequiredService<IOptions<MediaOptions>>().Value.UseTokenizedQueryString
            ? services.GetRequiredService<IMediaTokenService>().AddTokenToPath(url)
            : url;
    }
}
