using System.Diagnostics;
using System.IO.Compression;
using Defus.Orchard.Tests.Admin;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>deploy/backup on a site at work, deploy/restore into an empty folder, and a start from there.</summary>
public abstract class BackupTests
{
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
        foreach (var path in (string[])["/", "/mitglieder", "/aktuelles", "/termine", "/en"])
        {
            Assert.Equal(Assert.Single(await _site.PagesAsync([path])).Value, Assert.Single(await restored.PagesAsync([path])).Value);
        }

        using var admin = await AdminSession.SignInAsync(restored);
    }

    [Fact]
    public async Task Backup_WhileEditorsWrite_HoldsAllThatWasSavedBefore()
    {
        using var folder = new TemporaryFolder();
        var before = await CreateAsync("Vor der Sicherung");
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

        var after = await CreateAsync("Nach der Sicherung");

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

    /// <summary>A new site from the archive, started.</summary>
    protected abstract Task<Site> RestoreAsync(string archive);

    protected static async Task RestoreAsync(params string[] arguments)
    {
        var (exit, output) = await RunAsync("restore", arguments);
        Assert.True(exit == 0, output);
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
            await CreateAsync($"Während der Sicherung {++written}");
        }
        while (!enough.IsCancellationRequested);

        return written;
    }

    private async Task<string> CreateAsync(string title)
    {
        var id = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Page");
            item.DisplayText = title;
            item.Alter<TitlePart>(part => part.Title = title);
            await manager.CreateAsync(item, VersionOptions.Published);
            id = item.ContentItemId;
        });

        return id;
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

    protected override async Task<Site> RestoreAsync(string archive)
    {
        var site = new RestoredSite(archive);
        await site.InitializeAsync();
        return site;
    }

    private sealed class RestoredSite : SqliteSite
    {
        private readonly string _archive;

        public RestoredSite(string archive)
        {
            _archive = archive;
        }

        protected override Task PrepareAsync() => BackupTests.RestoreAsync(_archive, AppData);
    }
}

[Collection(PostgresSiteCollection.Name)]
public sealed class PostgresBackupTests : BackupTests
{
    public PostgresBackupTests(PostgresSite site)
        : base(site)
    {
    }

    protected override async Task<Site> RestoreAsync(string archive)
    {
        var site = new RestoredSite(archive);
        await site.InitializeAsync();
        return site;
    }

    private sealed class RestoredSite : PostgresSite
    {
        private readonly string _archive;

        public RestoredSite(string archive)
        {
            _archive = archive;
        }

        protected override async Task PrepareAsync()
        {
            await base.CreateDatabaseAsync();
            await BackupTests.RestoreAsync(_archive, AppData, ConnectionString);
        }

        // It is there, and full.
        protected override Task CreateDatabaseAsync() => Task.CompletedTask;
    }
}
