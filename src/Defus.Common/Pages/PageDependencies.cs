namespace Defus.Common.Pages;

/// <summary>What a page, or a value that pages share, was made from. Filled through <see cref="PageDependsOn"/>.</summary>
public sealed class PageDependencies
{
    private static readonly AsyncLocal<PageDependencies?> _current = new();

    private readonly HashSet<PageTag> _tags = [];

    // By reference: a list that many parts of a page name counts once, and comparing what lists see would tell nothing more.
    private readonly HashSet<ListDependency> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>The dependencies of what is being made in this asynchronous flow; null while nobody asks for them.</summary>
    public static PageDependencies? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }

    public IReadOnlyCollection<PageTag> Tags => _tags;

    public IReadOnlyCollection<ListDependency> Lists => _lists;

    /// <summary>When the page is out of date by itself, in UTC.</summary>
    public DateTime UntilUtc { get; private set; } = DateTime.MaxValue;

    /// <summary>Makes a value and gathers what it depends on, apart from the page that is being made.</summary>
    public static async Task<(T Value, PageDependencies Dependencies)> GatherAsync<T>(Func<Task<T>> make)
    {
        // The change of the asynchronous local ends with this method.
        var dependencies = new PageDependencies();
        Current = dependencies;

        return (await make(), dependencies);
    }

    public void Add(PageTag tag) => _tags.Add(tag);

    public void Add(ListDependency list) => _lists.Add(list);

    /// <summary>The page is out of date at this time, in UTC, if not earlier.</summary>
    public void Add(DateTime untilUtc)
    {
        if (untilUtc < UntilUtc)
        {
            UntilUtc = untilUtc;
        }
    }

    public void Add(PageDependencies others)
    {
        _tags.UnionWith(others._tags);
        _lists.UnionWith(others._lists);
        Add(others.UntilUtc);
    }
}
