using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using CsCheck;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>What is uploaded may be anything.</summary>
public sealed class ImportTests : IClassFixture<BlankSqliteSite>
{
    private const string FilePage = "/Admin/DeploymentPlan/Import/Index";
    private const string JsonPage = "/Admin/DeploymentPlan/Import/Json";
    private const string Recipe = """{ "name": "Probe", "steps": [ { "name": "settings", "PageSize": 12 } ] }""";

    private readonly BlankSqliteSite _site;

    public ImportTests(BlankSqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("../evil.txt", "aus ihm herausführt")]
    [InlineData("/etc/passwd", "aus ihm herausführt")]
    [InlineData("a/../../b.txt", "aus ihm herausführt")]
    [InlineData("C:/windows/x.txt", "aus ihm herausführt")]
    [InlineData("Recipe.json", "zwei Dateien")]
    public async Task Upload_WithADangerousName_IsRefused(string name, string message)
        => Assert.Contains(message, await FaultAsync(Zip(("Recipe.json", Recipe), (name, "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task Upload_WithoutRecipe_IsRefused()
        => Assert.Contains("fehlt die Datei Recipe.json", await FaultAsync(Zip(("liesmich.txt", "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task Upload_OfTooManyFiles_IsRefused()
        => Assert.Contains("zu viele Dateien", await FaultAsync(Zip([("Recipe.json", Recipe), .. Enumerable.Range(0, 20_001).Select(i => ($"f{i}", ""))])), StringComparison.Ordinal);

    [Fact]
    public async Task Upload_ThatLiesAboutASize_IsRefusedAtThatFile()
    {
        const string recipe = """{ "steps": [ { "name": "feature", "enable": [ "OrchardCore.Media" ] }, { "name": "media", "Files": [ { "SourcePath": "a.png", "TargetPath": "a.png" } ] } ] }""";
        var zip = Zip(("Recipe.json", recipe), ("a.png", new string('x', 5000)));

        // The size of a.png in the central directory: 5000 becomes 50.
        var size = BitConverter.GetBytes(5000);
        var place = zip.AsSpan().LastIndexOf(size);
        BitConverter.TryWriteBytes(zip.AsSpan(place), 50);
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var answer = await admin.UploadAsync(zip);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ParseAsync();
        Assert.Null(page.QuerySelector("main form[action$='/Import/Apply']"));
    }

    [Fact]
    public async Task Upload_OnceApplied_IsKeptNoLonger()
    {
        var folder = Path.Combine(_site.MediaFolder, "..", "Imports");
        string[] before = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var upload = await admin.UploadAsync(Zip(("Recipe.json", Recipe)));
        var key = (await upload.ParseAsync()).QuerySelector("main input[name=key]")!.GetAttribute("value")!;
        Assert.Single(Directory.GetFiles(folder).Except(before));

        using var answer = await admin.PostAsync("/Admin/DeploymentPlan/Import/Apply", FilePage, ("key", key));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Directory.GetFiles(folder).Except(before));
    }

    [Fact]
    public async Task Upload_OfAnything_NeverFailsTheServerAndChangesNothing()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        var before = await _site.SnapshotAsync();
        var good = Zip(("Recipe.json", Recipe));
        var damaged = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[1, good.Length]).Select((at, value, length) =>
        {
            var copy = good[..length];
            copy[at % length] = value;
            return copy;
        });

        // One after the other: the order is not the point.
        foreach (var package in Gen.OneOf(Gen.Byte.Array[0, 200], damaged).Array[60].Single())
        {
            using var answer = await admin.UploadAsync(package);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(before, await _site.SnapshotAsync());
    }

    [Fact]
    public async Task PasteRecipe_ThatIsBroken_SaysWhereAndKeepsTheText()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        const string broken = "{ \"steps\": [\n { \"name\": \"settings\", \"PageSize\" 12 } ] }";

        using var answer = await admin.PostAsync(JsonPage, JsonPage, ("Json", broken));

        var page = await answer.ParseAsync();
        Assert.Contains("Recipe.json (Zeile 2", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal(broken, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("true", page.QuerySelector("textarea")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task PasteRecipe_ThatFails_NamesStepAndPlaceAndOffersNothingToApply()
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var answer = await admin.PostAsync(JsonPage, JsonPage, ("Json", """{ "steps": [ { "name": "settings", "PageSize": 5 }, { "name": "roles", "Roles": [ { "Name": "X", "Permissions": [ "Zauber<b>n" ] } ] } ] }"""));

        var page = await answer.ParseAsync();
        Assert.Contains("$.steps[1].Roles[0].Permissions[0]", page.QuerySelector("main .recipe-error")!.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[action$='/Import/Apply']"));
        Assert.Null(page.QuerySelector("main .recipe-error b"));
    }

    [Fact]
    public async Task Apply_WithAKeyOfSomebodyElse_IsRefused()
    {
        await _site.RunAsync("""{ "steps": [ { "name": "command", "Commands": [ "createUser /UserName:otto /Email:otto@example.org /Password:Abcd-1234 /Roles:Administrator" ] } ] }""");
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var upload = await admin.UploadAsync(Zip(("Recipe.json", """{ "steps": [ { "name": "settings", "PageSize": 17 } ] }""")));
        var key = (await upload.ParseAsync()).QuerySelector("main input[name=key]")!.GetAttribute("value")!;
        using var other = await AdminVisitor.SignInAsync(_site, "otto", "Abcd-1234");

        foreach (var attempt in (string[])[key, "unknown", ""])
        {
            using var answer = await other.PostAsync("/Admin/DeploymentPlan/Import/Apply", FilePage, ("key", attempt));
            Assert.Contains("liegt nicht mehr bereit", (await answer.ParseAsync()).QuerySelector("main")!.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryPage_AsAnEditor_IsForbidden()
    {
        await _site.RunAsync("""
            { "steps": [ { "name": "roles", "Roles": [ { "Name": "Redaktion", "Permissions": [ "AccessAdminPanel" ] } ] },
              { "name": "command", "Commands": [ "createUser /UserName:ida /Email:ida@example.org /Password:Abcd-1234 /Roles:Redaktion" ] } ] }
            """);
        using var editor = await AdminVisitor.SignInAsync(_site, "ida", "Abcd-1234");

        foreach (var path in (string[])[FilePage, JsonPage, "/Admin/DeploymentPlan/Index", "/Admin/DeploymentPlan/Create", "/Admin/DeploymentPlan/Display/1", "/Admin/DeploymentPlan/Edit/1", "/Admin/DeploymentPlan/1/Step/Create?type=x", "/Admin/DeploymentPlan/1/Step/y/Edit", "/Admin/Recipes", "/Admin/System"])
        {
            using var answer = await editor.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("/Error/403", StringComparison.Ordinal) == true, path);
        }

        foreach (var path in (string[])["/Admin/DeploymentPlan/Import/Import", JsonPage, "/Admin/DeploymentPlan/Import/Apply", "/Admin/DeploymentPlan/Create", "/Admin/DeploymentPlan/Delete/1", "/Admin/DeploymentPlan/ExportFile/Execute/1", "/Admin/Recipes/DryRun"])
        {
            using var answer = await editor.Client.PostAsync(path, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden || answer.Headers.Location?.ToString().Contains("/Error/403", StringComparison.Ordinal) == true, path);
        }
    }

    private async Task<string> FaultAsync(byte[] package)
    {
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var answer = await admin.UploadAsync(package);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ParseAsync();
        Assert.Equal("true", page.QuerySelector("#importedPackage")!.GetAttribute("aria-invalid"));
        return page.QuerySelector("main .validation-summary-errors")!.Text();
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
