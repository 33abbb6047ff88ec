namespace OrchardCore.Queries.ViewModels;

public sealed class QueriesIndexViewModel
{
    public IReadOnlyList<Query> Queries { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool CanRunSql { get; init; }
}

/// <summary>The editor of a query, built by the drivers.</summary>
public sealed class QueriesEditViewModel
{
    public required object Editor { get; init; }

    public required string Source { get; init; }

    public string? Name { get; init; }
}

/// <summary>What all queries have in common.</summary>
public class EditQueryViewModel
{
    public string? Name { get; set; }

    public string? Schema { get; set; }
}

/// <summary>An SQL query in its editor.</summary>
public class SqlQueryViewModel
{
    public string? Query { get; set; }

    public bool ReturnContentItems { get; set; }
}

/// <summary>The page that runs a query and shows what it gives.</summary>
public sealed class AdminQueryViewModel
{
    public string? DecodedQuery { get; set; }

    public string? Parameters { get; set; }

    public IReadOnlyList<string> Columns { get; set; } = [];

    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; set; }

    public double Milliseconds { get; set; }
}
