using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Setup;
using Defus.Orchard.Tests.Users;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>The site's folder lies on a small disk of its own, which is filled to the last byte.</summary>
public sealed class DiskFullTests
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
    private const string MountAndBecome = "mount -t tmpfs -o size=64m,mode=700 tmpfs \"$1\" && shift && exec \"$@\"";

    [Fact]
    public async Task Disk_Full_EditorsAreToldAndNothingIsDamaged()
    {
        var appData = Directory.CreateTempSubdirectory("defus-full");
        using var site = SetupProcess.Start(
            ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MountAndBecome, "sh", appData.FullName],
            appData.FullName,
            $"--{Tenant}AdminUsername={Site.AdminName}",
            $"--{Tenant}AdminPassword={Site.AdminPassword}");
        await site.WaitForHomeAsync();
        using var visitor = TwoProcesses.Visitor(site);
        using var editor = TwoProcesses.Connect(site, new CookieContainer());
        (await editor.SignInAsync(Site.AdminName, Site.AdminPassword)).Dispose();
        var id = await TwoProcesses.PublishNewsAsync(editor, "Vor der Flut");
        var address = $"/Admin/Contents/ContentItems/{id}/Edit";
        var form = (IHtmlFormElement)(await editor.PageAsync(address)).QuerySelector("form.content-editor")!;

        // What the process sees in its own world.
        var folder = $"/proc/{site.Id}/root{appData.FullName}";
        var filler = Path.Combine(folder, "filler");
        Fill(filler);

        var refused = await SaveUntilRefusedAsync(editor, form, address);
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.Contains("nicht gespeichert", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/mitglieder/ulm"));
        Assert.Contains("voll", await UploadAsync(editor), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, await FindPictureAsync(visitor) + "?width=50"));
        Assert.Equal(HttpStatusCode.OK, await TwoProcesses.StatusAsync(visitor, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await TwoProcesses.StatusAsync(visitor, "/health/ready"));

        File.Delete(filler);

        Assert.Equal(HttpStatusCode.Found, (await TwoProcesses.SaveAsync(editor, form, address, "Nach der Flut")).Status);
        Assert.True(await TwoProcesses.ShowsAsync(visitor, "/aktuelles", "Nach der Flut"));
        Assert.Equal("ok", await CheckAsync(Path.Combine(folder, "Sites", "Default", "OrchardCore.db")));
    }

    private static async Task<string> UploadAsync(HttpClient editor)
    {
        var token = (await editor.PageAsync("/Admin/Media")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        content.Add(new ByteArrayContent([.. "%PDF-1.7\n"u8, .. new byte[100_000]]), "file", "zu-viel.pdf");
        using var answer = await editor.PostAsync("/Admin/Media/UploadFile", content, TestContext.Current.CancellationToken);

        // The file itself, or the note of it in the audit trail, finds no room.
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.InsufficientStorage, $"{answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> FindPictureAsync(HttpClient visitor)
        => (await visitor.PageAsync("/")).QuerySelectorAll<IHtmlImageElement>("img").Select(image => image.GetAttribute("src")!.Split('?')[0]).First(source => source.StartsWith("/media/", StringComparison.Ordinal));

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        for (var block = new byte[1 << 16]; block.Length > 0;)
        {
            try
            {
                stream.Write(block);
            }
            catch (IOException)
            {
                block = new byte[block.Length / 2];
            }
        }
    }

    // The log of the database may have room that it has used before: some writes still succeed, whole.
    private static async Task<(HttpStatusCode Status, string Text)> SaveUntilRefusedAsync(HttpClient editor, IHtmlFormElement form, string address)
    {
        for (var i = 0; ; i++)
        {
            var saved = await TwoProcesses.SaveAsync(editor, form, address, $"Welle {i} " + new string('x', 200));
            if (saved.Status != HttpStatusCode.Found)
            {
                return saved;
            }

            Assert.True(i < 500, "The disk is never full.");
            form = (IHtmlFormElement)(await editor.PageAsync(address)).QuerySelector("form.content-editor")!;
        }
    }

    // Of a copy with its log, as SQLite does not find its way into the world of another process.
    private static async Task<string> CheckAsync(string database)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("defus-check").FullName, "site.db");
        File.Copy(database, copy);
        File.Copy(database + "-wal", copy + "-wal");
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
