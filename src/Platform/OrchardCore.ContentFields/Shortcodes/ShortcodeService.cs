using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OrchardCore.Environment.Shell.Configuration;

namespace OrchardCore.Shortcodes.Services;

/// <summary>
/// The stock shortcodes: <c>[image alt="…"]path[/image]</c> (also <c>[media]</c>), <c>[asset_url]path[/asset_url]</c> and
/// <c>[locale de]…[/locale]</c>. Other text in brackets stays as it is.
/// </summary>
internal sealed class ShortcodeService : IShortcodeService
{
    // Linear whatever an editor writes.
    private static readonly Regex _shortcode = new(
        string.Join('|', ((string[])["image", "media", "asset_url", "locale"]).Select(name => $@"\[(?<name>{name})(?<arguments>(?:\s[^\]]*)?)\](?<content>.*?)\[/{name}\]")),
        RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static readonly Regex _argument = new("""(?<name>[a-z]+)\s*=\s*(?:"|')(?<value>[^"']*)(?:"|')""", RegexOptions.NonBacktracking);

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly string _assetsPath;

    public ShortcodeService(IHttpContextAccessor httpContextAccessor, IShellConfiguration configuration)
    {
        _httpContextAccessor = httpContextAccessor;
        _assetsPath = configuration["OrchardCore_Media:AssetsRequestPath"] ?? "/media";
    }

    public ValueTask<string> ProcessAsync(string input) =>
        ValueTask.FromResult(input.Contains('[') ? _shortcode.Replace(input, Replace) : input);

    private string Replace(Match match)
    {
        var arguments = match.Groups["arguments"].Value.Trim();
        var content = match.Groups["content"].Value;
        return match.Groups["name"].Value switch
        {
            "locale" => IsCurrent(arguments) ? content : "",
            "asset_url" => AssetUrl(content),
            _ => Image(content, arguments),
        };
    }

    private static bool IsCurrent(string arguments)
    {
        var name = arguments.Split(' ')[0].Trim('\'', '"');
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (string.Equals(culture.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private string Image(string path, string arguments)
    {
        var encoder = HtmlEncoder.Default;
        var attributes = string.Concat(_argument.Matches(arguments)
            .Where(argument => argument.Groups["name"].Value is "alt" or "class" or "width" or "height")
            .Select(argument => $" {argument.Groups["name"].Value}=\"{encoder.Encode(argument.Groups["value"].Value)}\""));
        return $"<img{attributes} src=\"{encoder.Encode(AssetUrl(path))}\">";
    }

    private string AssetUrl(string path)
    {
        path = path.Trim();
        if (path.StartsWith('/') || path.Contains("://", StringComparison.Ordinal))
        {
            return path;
        }

        return $"{_httpContextAccessor.HttpContext?.Request.PathBase}{_assetsPath}/{path.TrimStart('~', '/')}";
    }
}
