using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Defus.Orchard.Tests;

/// <summary>All temporary files of a test run, those of browsers and of failed tests too, lie in one folder that goes with the process.</summary>
internal static class TemporaryFiles
{
    private const string Prefix = "defus-tests-";

    [ModuleInitializer]
    internal static void Begin()
    {
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*").Where(folder => IsLeft(folder.Name)))
        {
            Remove(left);
        }

        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId));
        Environment.SetEnvironmentVariable("TMPDIR", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
    }

    // A run that was killed could not clear away after itself.
    private static bool IsLeft(string name)
    {
        if (!int.TryParse(name.AsSpan(Prefix.Length), out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another run has cleared it away.
        }
    }
}
