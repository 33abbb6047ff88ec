using System.Net;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using Xunit;

namespace Defus.Orchard.Tests.Media;

/// <summary>The files of a field are put in order with nothing but the form.</summary>
public sealed class MediaFieldOrderTests : IClassFixture<SqliteSite>
{
    private readonly Site _site;

    public MediaFieldOrderTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData(2, "1", "c.txt a.txt b.txt")]
    [InlineData(0, "2", "b.txt a.txt c.txt")]
    [InlineData(0, "3", "b.txt c.txt a.txt")]
    [InlineData(1, "", "a.txt b.txt c.txt")]
    public async Task Publish_WithAnotherPosition_MovesTheFile(int row, string position, string expected)
    {
        var id = await GalleryAsync();
        using var editor = await EditorSession.SignInAsync(_site);

        var (status, page) = await editor.PublishAsync(id, new() { [$"Gallery.Pictures.Items[{row}].Position"] = position });

        Assert.True(status == HttpStatusCode.Found, page.QuerySelector(".alert")?.Text());
        var names = (await editor.OpenAsync($"/Admin/Contents/ContentItems/{id}/Edit")).QuerySelectorAll("[data-media-items] > li").Select(item => item.GetAttribute("data-sortable-name"));
        Assert.Equal(expected, string.Join(' ', names));
    }

    private async Task<string> GalleryAsync()
    {
        var id = "";
        await _site.InScopeAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterPartDefinitionAsync("Gallery", part => part
                .WithField<MediaField>("Pictures", field => field.WithSettings(new MediaFieldSettings { Multiple = true, AllowedExtensions = [".txt"] })));
            await definitions.AlterTypeDefinitionAsync("Gallery", type => type.Creatable().Draftable().WithPart("Gallery"));
            Directory.CreateDirectory(_site.MediaFolder);
            foreach (var name in new[] { "a.txt", "b.txt", "c.txt" })
            {
                await File.WriteAllTextAsync(Path.Combine(_site.MediaFolder, name), name);
            }
        });
        await _site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = await content.NewAsync("Gallery");
            item.Alter<ContentPart>("Gallery", part => part.Alter<MediaField>("Pictures", field => field.Paths = ["a.txt", "b.txt", "c.txt"]));
            await content.CreateAsync(item, VersionOptions.Published);
            id = item.ContentItemId;
        });
        return id;
    }
}
