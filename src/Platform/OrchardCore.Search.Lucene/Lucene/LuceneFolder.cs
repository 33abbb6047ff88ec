using System.Globalization;

namespace OrchardCore.Lucene;

/// <summary>
/// The folder of this process: an index has one writer, so of several processes with one App_Data the first has the folder itself, the second one
/// beside it, and so on. A process that has ended leaves its folder to the next.
/// </summary>
internal static class LuceneFolder
{
    private static readonly Lock _gate = new();
    private static readonly Dictionary<string, (string Path, FileStream Lock)> _claimed = new(StringComparer.Ordinal);

    public static string Claim(string folder)
    {
        lock (_gate)
        {
            if (!_claimed.TryGetValue(folder, out var claimed))
            {
                _claimed[folder] = claimed = Take(folder);
            }

            return claimed.Path;
        }
    }

    private static (string Path, FileStream Lock) Take(string folder)
    {
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? folder : folder + "-" + number.ToString(CultureInfo.InvariantCulture);
            Directory.CreateDirectory(path);
            try
            {
                return (path, new FileStream(Path.Combine(path, "process.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (number < 100 && File.Exists(Path.Combine(path, "process.lock")))
            {
                // Another process is at work there.
            }
        }
    }
}
