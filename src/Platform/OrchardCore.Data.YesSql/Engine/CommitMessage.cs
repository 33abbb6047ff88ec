using System.Globalization;

namespace OrchardCore.Data.Engine;

/// <summary>
/// The text of an announcement: a line with the sender, then the names of the written tables, then documents as table and id, or instead of
/// both a mark to be heard again.
/// </summary>
/// <param name="Changes">Null in an echo.</param>
/// <param name="EchoMark">Null in an announcement.</param>
internal sealed record CommitMessage(string Sender, ChangeSet? Changes, string? EchoMark)
{
    // PostgreSQL takes less than 8000 bytes; whoever writes more than fits has changed everything.
    private const int MaxLength = 7900;
    private const char EchoSign = '?';
    private const char DocumentSign = '=';

    public static string Echo(string sender, string mark) => $"{sender}\n{EchoSign}{mark}";

    public static ChangeSet OfEverything()
    {
        var changes = new ChangeSet();
        changes.Tables.Add(Stamps.Everything);
        return changes;
    }

    public static string Write(string sender, ChangeSet changes)
    {
        var documents = changes.Documents.Select(document => string.Create(CultureInfo.InvariantCulture, $"{document.Table.Name}{DocumentSign}{document.Id}"));
        var text = string.Join('\n', [sender, .. changes.Tables, .. documents]);
        return System.Text.Encoding.UTF8.GetByteCount(text) <= MaxLength ? text : Write(sender, OfEverything());
    }

    public static CommitMessage Read(string text, SharedDatabase database)
    {
        var lines = text.Split('\n');
        if (lines.Length == 2 && lines[1].StartsWith(EchoSign))
        {
            return new CommitMessage(lines[0], null, lines[1][1..]);
        }

        var changes = new ChangeSet();
        foreach (var line in lines.AsSpan(1))
        {
            var sign = line.LastIndexOf(DocumentSign);
            if (sign > 0 && long.TryParse(line.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                changes.Documents.Add((database.Table(line[..sign]), id));
            }
            else
            {
                changes.Tables.Add(line);
            }
        }

        return new CommitMessage(lines[0], changes, null);
    }
}
