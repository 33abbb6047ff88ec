using System.Diagnostics;
using System.IO.Compression;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>deploy/backup on a site at work, deploy/restore into an empty folder, and a start from there.</summary>
public abstract class BackupTests
{
    private static readonly string[] _paths = ["/", "/mitglieder", "/aktuelles", "/termine", "/en"];

    private readonly Site _site;

    protected BackupTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task Restore_BackupOfTheSite_IsTheSameSite()
    {
        using var folder = new TemporaryFolder();
        var archive = await BackupAsync(_site, folder);
        var documents = await _site.DocumentsAsync();

        await using var restored = await RestoreAsync(archive);
        Assert.Equal(documents, await restored.DocumentsAsync());
        Assert.Equal(_site.MediaHashes(), restored.MediaHashes());
        var (pages, again) = (await _site.PagesAsync(_paths), await restored.PagesAsync(_paths));
        Assert.All(_paths, path => Assert.Equal(pages[path], again[path]));
        using var admin = await AdminSession.SignInAsync(restored);
    }

    [Fact]
    public async Task Backup_WhileEditorsWrite_HoldsAllThatWasSavedBefore()
    {
        using var folder = new TemporaryFolder();
        var before = await AdminSession.CreateAsync(_site, "Page", "Vor der Sicherung");
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(enough.Token), TestContext.Current.CancellationToken);
        string archive;
        try
        {
            archive = await BackupAsync(_site, folder);
        }
        finally
        {
            await enough.CancelAsync();
            Assert.True(await writing > 0);
        }

        var after = await AdminSession.CreateAsync(_site, "Page", "Nach der Sicherung");

        await using var restored = await RestoreAsync(archive);
        await restored.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.Equal("Vor der Sicherung", (await manager.GetAsync(before))?.DisplayText);
            Assert.Null(await manager.GetAsync(after));
        });
    }

    [Fact]
    public async Task Restore_IntoAFolderThatIsNotEmpty_SaysSoAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var archive = await BackupAsync(_site, folder);
        var target = Directory.CreateDirectory(Path.Combine(folder.Path, "taken"));
        await File.WriteAllTextAsync(Path.Combine(target.FullName, "notes.txt"), "mine", TestContext.Current.CancellationToken);

        var (exit, output) = await RunAsync("restore", archive, target.FullName);
        Assert.NotEqual(0, exit);
        Assert.Contains("is not empty", output, StringComparison.Ordinal);
        Assert.Equal("notes.txt", Assert.Single(target.EnumerateFileSystemInfos()).Name);
    }

    [Fact]
    public async Task Restore_DamagedArchive_SaysSoAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var archive = await BackupAsync(_site, folder);
        var unpacked = Directory.CreateDirectory(Path.Combine(folder.Path, "unpacked")).FullName;
        await using (var stream = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
        {
            await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(stream, unpacked, overwriteFiles: false, TestContext.Current.CancellationToken);
        }

        await File.AppendAllTextAsync(Path.Combine(unpacked, "tenants.json"), " ", TestContext.Current.CancellationToken);
        var damaged = Path.Combine(folder.Path, "damaged.tar.gz");
        await using (var stream = new GZipStream(File.Create(damaged), CompressionLevel.Fastest))
        {
            await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(unpacked, stream, includeBaseDirectory: false, TestContext.Current.CancellationToken);
        }

        var (exit, output) = await RunAsync("restore", damaged, Path.Combine(folder.Path, "restored"));
        Assert.NotEqual(0, exit);
        Assert.Contains("is damaged", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "restored")));
    }

    /// <summary>A new site that is made from the archive when it starts.</summary>
    protected abstract Site Restored(string archive);

    protected static async Task UnpackAsync(params string[] arguments)
    {
        var (exit, output) = await RunAsync("restore", arguments);
        Assert.True(exit == 0, output);
    }

    private async Task<Site> RestoreAsync(string archive)
    {
        var site = Restored(archive);
        try
        {
            await site.InitializeAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    private static async Task<string> BackupAsync(Site site, TemporaryFolder folder)
    {
        var archive = Path.Combine(folder.Path, "site.tar.gz");
        var (exit, output) = await RunAsync("backup", site.AppData, archive);
        Assert.True(exit == 0, output);
        return archive;
    }

    private static async Task<(int Exit, string Output)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "deploy", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private async Task<int> WriteAsync(CancellationToken enough)
    {
        var written = 0;
        do
        {
            await AdminSession.CreateAsync(_site, "Page", $"Während der Sicherung {++written}");
        }
        while (!enough.IsCancellationRequested);

        return written;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defus-backup");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}

[Collection(SqliteSiteCollection.Name)]
public sealed class SqliteBackupTests : BackupTests
{
    public SqliteBackupTests(SqliteSite site)
        : base(site)
    {
    }

    protected override Site Restored(string archive) => new RestoredSite(archive);

    private sealed class RestoredSite : SqliteSite
    {
        private readonly string _archive;

        public RestoredSite(string archive)
        {
            _archive = archive;
        }

        protected override Task PrepareAsync() => UnpackAsync(_archive, AppData);
    }
}

[Collection(PostgresSiteCollection.Name)]
public sealed class PostgresBackupTests : BackupTests
{
    public PostgresBackupTests(PostgresSite site)
        : base(site)
    {
    }

    protected override Site Restored(string archive) => new RestoredSite(archive);

    private sealed class RestoredSite : PostgresSite
    {
        private readonly string _archive;

        public RestoredSite(string archive)
        {
            _archive = archive;
        }

        protected override async Task PrepareAsync()
        {
            await base.PrepareAsync();
            await UnpackAsync(_archive, AppData, ConnectionString);
        }
    }
}
