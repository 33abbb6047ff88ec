using System.Text.RegularExpressions;

namespace OrchardCore.Contents.Versions;

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public readonly record struct TextRun(TextChange Change, string Text);

public enum TextChange
{
    None,
    Deleted,
    Inserted,
}

/// <summary>What was taken out of a text and what was put in, word by word.</summary>
public static partial class TextDifference
{
    // More edits than this make no readable difference, and too much work.
    private const int MaxEdits = 600;

    /// <summary>The shortest way from one text to the other; by lines when the texts differ too much for words.</summary>
    public static IReadOnlyList<TextRun> Between(string before, string after)
        => Compare(Words().Matches(before), Words().Matches(after))
            ?? Compare(Lines().Matches(before), Lines().Matches(after))
            ?? [.. Runs((TextChange.Deleted, before), (TextChange.Inserted, after))];

    private static List<TextRun>? Compare(MatchCollection before, MatchCollection after)
        => Compare(before.Select(x => x.Value).ToArray(), after.Select(x => x.Value).ToArray());

    // Myers' algorithm: along the diagonals, as far as both texts agree; every step back in the trace is one edit.
    private static List<TextRun>? Compare(string[] before, string[] after)
    {
        var trace = new List<int[]>();
        var reach = new int[2 * MaxEdits + 3];
        const int Middle = MaxEdits + 1;
        for (var edits = 0; edits <= Math.Min(MaxEdits, before.Length + after.Length); edits++)
        {
            trace.Add((int[])reach.Clone());
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && reach[Middle + k - 1] < reach[Middle + k + 1]) ? reach[Middle + k + 1] : reach[Middle + k - 1] + 1;
                var y = x - k;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                reach[Middle + k] = x;
                if (x >= before.Length && y >= after.Length)
                {
                    return Walk(trace, before, after, Middle);
                }
            }
        }

        return null;
    }

    private static List<TextRun> Walk(List<int[]> trace, string[] before, string[] after, int middle)
    {
        var steps = new List<(TextChange, string)>();
        var (x, y) = (before.Length, after.Length);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var reach = trace[edits];
            var k = x - y;
            var fromAbove = k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
            var previous = fromAbove ? k + 1 : k - 1;
            var start = edits == 0 ? 0 : reach[middle + previous];
            while (x > start && y > start - previous && x > 0 && y > 0 && before[x - 1] == after[y - 1])
            {
                (x, y) = (x - 1, y - 1);
                steps.Add((TextChange.None, before[x]));
            }

            if (edits > 0)
            {
                steps.Add(fromAbove ? (TextChange.Inserted, after[--y]) : (TextChange.Deleted, before[--x]));
            }
        }

        steps.Reverse();
        return [.. Runs([.. steps])];
    }

    // What was taken out comes before what took its place, as one run each.
    private static IEnumerable<TextRun> Runs(params (TextChange Change, string Text)[] steps)
    {
        foreach (var block in Readable(Blocks(steps)))
        {
            foreach (var run in (TextRun[])[new(TextChange.None, block.Same), new(TextChange.Deleted, block.Deleted), new(TextChange.Inserted, block.Inserted)])
            {
                if (run.Text.Length > 0)
                {
                    yield return run;
                }
            }
        }
    }

    private static List<Block> Blocks((TextChange Change, string Text)[] steps)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < steps.Length;)
        {
            var end = i;
            while (end < steps.Length && (steps[end].Change is TextChange.None) == (steps[i].Change is TextChange.None))
            {
                end++;
            }

            string Text(TextChange change) => string.Concat(steps[i..end].Where(step => step.Change == change).Select(step => step.Text));
            blocks.Add(new Block(Text(TextChange.None), Text(TextChange.Deleted), Text(TextChange.Inserted)));
            i = end;
        }

        return blocks;
    }

    // A word that stayed by chance between larger changes makes a patchwork: it counts as changed with them.
    private static List<Block> Readable(List<Block> blocks)
    {
        for (var i = 1; i + 1 < blocks.Count;)
        {
            var (before, same, after) = (blocks[i - 1], blocks[i], blocks[i + 1]);
            if (same.Same.Length > 0 && same.Same.Length <= Math.Min(before.Size, after.Size))
            {
                blocks[i - 1] = new Block("", before.Deleted + same.Same + after.Deleted, before.Inserted + same.Same + after.Inserted);
                blocks.RemoveRange(i, 2);
                i = Math.Max(1, i - 2);
            }
            else
            {
                i++;
            }
        }

        return blocks;
    }

    private readonly record struct Block(string Same, string Deleted, string Inserted)
    {
        public int Size => Math.Max(Deleted.Length, Inserted.Length);
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Words();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Lines();
}
