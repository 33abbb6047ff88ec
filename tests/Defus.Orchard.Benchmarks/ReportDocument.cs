namespace Defus.Orchard.Benchmarks;

/// <summary>The document with the results: each table stands between two comments and takes the place of the one from the last run.</summary>
internal static class ReportDocument
{
    /// <summary>Puts a table into the document; throws when it has no place for it.</summary>
    public static async Task WriteAsync(string path, string name, string table)
    {
        var (begin, end) = ($"<!-- {name} -->", $"<!-- end of {name} -->");
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path) : $"# Performance\n\n{begin}\n{end}\n";
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no place for the table: a line '{begin}' and, after it, a line '{end}'.");
        }

        await File.WriteAllTextAsync(path, $"{text[..(from + begin.Length)]}\n{table}{text[to..]}");
    }
}
