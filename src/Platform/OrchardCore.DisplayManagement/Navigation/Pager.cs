using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Navigation;

/// <summary>The page a reader asks for: <c>?pagenum=2&amp;pagesize=20</c>. Stands in for PagerParameters.</summary>
public class PagerParameters
{
    [BindProperty(Name = "pagenum")]
    public int? Page { get; set; }

    [BindProperty(Name = "pagesize")]
    public int? PageSize { get; set; }
}

/// <summary>Page number and size. Stands in for Pager.</summary>
public class Pager
{
    public const int PageDefault = 1;

    public Pager(PagerParameters? pagerParameters, int defaultPageSize)
        : this(pagerParameters?.Page, pagerParameters?.PageSize, defaultPageSize)
    {
    }

    public Pager(int? page, int? pageSize, int defaultPageSize)
    {
        Page = page is > 0 ? page.Value : PageDefault;
        PageSize = pageSize is > 0 ? pageSize.Value : defaultPageSize;
    }

    public int Page { get; set; }

    public int PageSize { get; set; }

    /// <summary>The number of items before the page.</summary>
    public int GetStartIndex(int? page = null)
    {
        return (int)Math.Min(((long)(page ?? Page) - PageDefault) * PageSize, int.MaxValue);
    }
}

/// <summary>Before or after which item a reader reads on: <c>?after=…</c>. Stands in for PagerSlimParameters.</summary>
public class PagerSlimParameters
{
    public string? Before { get; set; }

    public string? After { get; set; }
}

/// <summary>Paging without page numbers. Stands in for PagerSlim.</summary>
public class PagerSlim
{
    public PagerSlim(PagerSlimParameters? pagerParameters, int pageSize)
        : this(pagerParameters?.Before, pagerParameters?.After, pageSize)
    {
    }

    public PagerSlim(string? before, string? after, int pageSize)
    {
        Before = before;
        After = after;
        PageSize = pageSize;
    }

    public int PageSize { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }
}

/// <summary>Sizes of pages. Stands in for PagerOptions.</summary>
public class PagerOptions
{
    private const int DefaultPageSize = 10;

    public int PageSize { get; set; } = DefaultPageSize;

    public int MaxPageSize { get; set; } = 100;

    public int MaxPagedCount { get; set; }

    public int GetPageSize()
    {
        var size = PageSize > 0 ? PageSize : DefaultPageSize;
        return MaxPageSize > 0 ? Math.Min(size, MaxPageSize) : size;
    }
}
