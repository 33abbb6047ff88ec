namespace Defus.OutputCache.ViewModels;

public sealed class PageCacheViewModel
{
    private const double Megabyte = 1024 * 1024;

    public required bool IsEnabled { get; init; }

    public required int Count { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>In bytes.</summary>
    public required long SizeLimit { get; init; }

    public double Megabytes => Size / Megabyte;

    public double MaximumMegabytes => SizeLimit / Megabyte;
}
