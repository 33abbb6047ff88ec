using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Fields;

namespace OrchardCore.Media.Processing;

/// <summary>What is to be done with an image, as the query of its address says it.</summary>
internal sealed record MediaCommands
{
    /// <summary>The names in the order in which addresses carry them and signatures cover them.</summary>
    private static readonly string[] _names = ["width", "height", "rmode", "rxy", "quality", "format", "bgcolor", "autoorient"];

    public int? Width { get; init; }

    public int? Height { get; init; }

    public ResizeMode Mode { get; init; }

    public (float X, float Y)? Focus { get; init; }

    public int? Quality { get; init; }

    public Format Format { get; init; }

    public string? BackgroundColor { get; init; }

    public bool AutoOrient { get; init; } = true;

    public bool IsEmpty => Width is null && Height is null && Quality is null && Format == Format.Undefined;

    /// <summary>Reads the commands of an address; what makes no sense is left out.</summary>
    public static MediaCommands Parse(Func<string, string?> value) => new()
    {
        Width = Size(value("width")),
        Height = Size(value("height")),
        Mode = Enum.TryParse<ResizeMode>(value("rmode"), ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : ResizeMode.Undefined,
        Focus = Point(value("rxy")),
        Quality = int.TryParse(value("quality"), NumberStyles.None, CultureInfo.InvariantCulture, out var quality) && quality is >= 1 and <= 100 ? quality : null,
        Format = ParseFormat(value("format")),
        BackgroundColor = value("bgcolor"),
        AutoOrient = !string.Equals(value("autoorient"), "false", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>What anybody may ask for: supported sizes, and neither focus nor background.</summary>
    public MediaCommands WithoutSignature(int[] supportedSizes) => this with
    {
        Width = Width is { } w && supportedSizes.Contains(w) ? w : null,
        Height = Height is { } h && supportedSizes.Contains(h) ? h : null,
        Focus = null,
        BackgroundColor = null,
    };

    /// <summary>The address with these commands; without any it stays as it is.</summary>
    public static string Url(
        string path,
        IDictionary<string, string>? profile,
        int? width,
        int? height,
        ResizeMode mode,
        int? quality,
        Format format,
        Anchor? anchor,
        string? backgroundColor,
        bool? autoOrient)
    {
        var values = profile is null ? new Dictionary<string, string>() : new Dictionary<string, string>(profile);
        Add("width", width?.ToString(CultureInfo.InvariantCulture));
        Add("height", height?.ToString(CultureInfo.InvariantCulture));
        Add("rmode", mode == ResizeMode.Undefined ? null : mode.ToString().ToLowerInvariant());
        Add("quality", quality?.ToString(CultureInfo.InvariantCulture));
        Add("format", format == Format.Undefined ? null : format.ToString().ToLowerInvariant());
        Add("rxy", anchor is null ? null : string.Create(CultureInfo.InvariantCulture, $"{anchor.X},{anchor.Y}"));
        Add("bgcolor", string.IsNullOrEmpty(backgroundColor) ? null : backgroundColor);
        Add("autoorient", autoOrient is null ? null : autoOrient.Value ? "true" : "false");
        if (values.Count == 0)
        {
            return path;
        }

        var url = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var name in _names)
        {
            if (values.TryGetValue(name, out var value))
            {
                url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return url.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }
    }

    /// <summary>The text a signature covers: all commands in one order, whatever the order of the address.</summary>
    public static string Canonical(Func<string, string?> value)
    {
        var text = new StringBuilder();
        foreach (var name in _names)
        {
            if (value(name) is { Length: > 0 } known)
            {
                text.Append(name).Append('=').Append(known).Append('&');
            }
        }

        return text.ToString();
    }

    public static string? Value(IQueryCollection query, string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;

    public static string? Value(KeyedCollection<string, KeyValuePair<string, string>> commands, string name)
        => commands.TryGetValue(name, out var command) ? command.Value : null;

    private static Format ParseFormat(string? text)
        => string.Equals(text, "jpeg", StringComparison.OrdinalIgnoreCase) ? Format.Jpg
            : Enum.TryParse<Format>(text, ignoreCase: true, out var format) && Enum.IsDefined(format) ? format
            : Format.Undefined;

    private static int? Size(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= ImageResizer.MaxSize ? size : null;

    private static (float, float)? Point(string? text)
        => text?.Split(',') is [var x, var y]
            && float.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var fx)
            && float.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out var fy)
            ? (Math.Clamp(fx, 0, 1), Math.Clamp(fy, 0, 1))
            : null;
}
