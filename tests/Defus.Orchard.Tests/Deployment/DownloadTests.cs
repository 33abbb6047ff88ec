using System.Net;
using System.Text;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Deployment;

/// <summary>A single item is taken from the site and brought back.</summary>
public sealed class DownloadTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public DownloadTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Download_OfAnItem_CanBeImportedAgain()
    {
        await _site.RunAsync("""{ "steps": [ { "name": "feature", "enable": [ "OrchardCore.Contents.Deployment.Download" ] } ] }""");
        var before = await _site.DocumentsAsync();
        var id = before.Keys.First(key => key.StartsWith("content NewsPost ", StringComparison.Ordinal)).Split(' ')[2];
        using var admin = await AdminVisitor.SignInAsync(_site);
        var page = $"/Admin/Download/Display/{id}";
        Assert.NotNull((await admin.GetAsync($"/Admin/Contents/ContentItems/{id}/Edit")).QuerySelector($"main a[href^='{page}']"));

        using var file = await admin.PostAsync($"/Admin/Download/Recipe/{id}", page);
        var recipe = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete", page)).Dispose();
        Assert.DoesNotContain((await _site.DocumentsAsync()).Keys, key => key.Contains(id, StringComparison.Ordinal));
        using var dryRun = await admin.UploadAsync(Encoding.UTF8.GetBytes(recipe), "item.json", replaceChanged: true);
        await admin.ApplyAsync(await dryRun.ParseAsync());

        var after = await _site.DocumentsAsync();
        Assert.All(before.Where(pair => pair.Key.Contains(id, StringComparison.Ordinal)), pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    [Fact]
    public async Task Download_OfNothing_IsNotFound()
    {
        await _site.RunAsync("""{ "steps": [ { "name": "feature", "enable": [ "OrchardCore.Contents.Deployment.Download" ] } ] }""");
        using var admin = await AdminVisitor.SignInAsync(_site);
        using var answer = await admin.Client.GetAsync("/Admin/Download/Display/nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
