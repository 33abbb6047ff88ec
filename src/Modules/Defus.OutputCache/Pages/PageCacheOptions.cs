namespace Defus.OutputCache.Pages;

/// <summary>Settings of the page cache, from the section <c>OrchardCore:Defus_OutputCache</c>.</summary>
public sealed class PageCacheOptions
{
    public const string Section = "OrchardCore:Defus_OutputCache";

    /// <summary>Off, every page is rendered anew.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What all pages may take up together, in bytes.</summary>
    public long SizeLimit { get; set; } = 16 * 1024 * 1024;

    /// <summary>The largest page that is kept, in bytes.</summary>
    public int MaximumBodySize { get; set; } = 512 * 1024;

    /// <summary>How long a visitor waits for somebody else's rendering of the same page before he gets one of his own.</summary>
    public TimeSpan MaximumWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The parameters of addresses that pages know, separated by commas; pages with others are not kept. Texts that visitors type do not belong here.
    /// </summary>
    public string QueryKeys { get; set; } = "art,jahr,land,mitglied,monat,page,pagenum,seite,thema,vergangen";

    /// <summary>The names of cookies that make no difference to a page, separated by commas; whoever has any other gets a page of his own.</summary>
    public string HarmlessCookies { get; set; } = string.Empty;
}
