using System.Diagnostics;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>
/// The application as docs/operating.md has it published, from a copy of the sources as a fresh clone has them: nothing is taken from the
/// build that the tests run in, and nothing in it is touched. Packages come from where that build has put them.
/// </summary>
public sealed class PublishedApplication : IAsyncLifetime
{
    private static readonly string[] _arguments =
    [
        "publish", "src/Defus.Orchard.Web", "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "false",
        "-nologo", "-verbosity:quiet", "-nodeReuse:false",

        // The same program without what the build of the tests has looked for already.
        "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
    ];

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("defus-publish");

    /// <summary>What was published.</summary>
    public string Folder => Path.Combine(_work.FullName, "published");

    /// <summary>The sources it was made from.</summary>
    public string Sources => Path.Combine(_work.FullName, "sources");

    /// <summary>What the linker said about what it took away.</summary>
    public string TrimWarnings => Path.Combine(_work.FullName, "trim-warnings.txt");

    public string Program => Path.Combine(Folder, "Defus.Orchard.Web.dll");

    public async ValueTask InitializeAsync()
    {
        CopySources();
        using var process = Process.Start(Command())!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(12));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        _work.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("dotnet", [.. _arguments, "--output", Folder, $"-p:TrimWarningsFile={TrimWarnings}"])
        {
            WorkingDirectory = Sources,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_TieredPGO"] = "0" },
        };

        // The compiler's server outlives this run and its temporary folder.
        start.Environment.Remove("TMPDIR");
        return start;
    }

    private void CopySources()
    {
        Directory.CreateDirectory(Sources);
        foreach (var file in Directory.EnumerateFiles(Repository.Root))
        {
            Copy(file);
        }

        foreach (var folder in (string[])["build", "recipes", "src"])
        {
            CopyFolder(new DirectoryInfo(Path.Combine(Repository.Root, folder)));
        }

        var modules = Path.Combine(Repository.Root, "node_modules");
        if (Directory.Exists(modules))
        {
            Directory.CreateSymbolicLink(Path.Combine(Sources, "node_modules"), modules);
        }
    }

    private void CopyFolder(DirectoryInfo folder)
    {
        Directory.CreateDirectory(Place(folder.FullName));
        foreach (var file in folder.EnumerateFiles())
        {
            Copy(file.FullName);
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj" or "node_modules" or "App_Data")))
        {
            CopyFolder(inner);
        }
    }

    private void Copy(string file) => File.Copy(file, Place(file));

    private string Place(string path) => Path.Combine(Sources, Path.GetRelativePath(Repository.Root, path));
}

[CollectionDefinition(Name)]
public sealed class PublishedApplicationCollection : ICollectionFixture<PublishedApplication>
{
    public const string Name = "published application";
}
