using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Liquid;
using Xunit;

namespace Defus.Orchard.Tests.Liquid;

/// <summary>Shapes rendered by Liquid templates, through the display pipeline of a shell.</summary>
public sealed class LiquidShapeTests
{
    [Theory]
    [InlineData("{{ Model.Title }} {{ Model.Metadata.Type }} {{ Model.Child.Title }}{{ Model.Nothing.At.All }}", "&lt;Hello&gt; Card ")]
    [InlineData("{% shape \"Note\", text: Model.Title %}", "[&lt;Hello&gt;]")]
    [InlineData("{% assign note = \"Note\" | shape_new: text: 'a' %}{{ note | shape_render }}{{ note | shape_stringify | upcase | raw }}", "[a][A]")]
    [InlineData("{% assign note = \"Note\" | shape_new: text: 'a' %}{% shape_add_properties note text: 'b' %}{{ note | shape_render }}", "[b]")]
    [InlineData("{% shape_add_classes Model \"x y\" %}{{ Model.Classes | join: '+' | raw }}{% shape_clear_classes Model %}{{ Model.Classes.size }}", "x+y0")]
    [InlineData("{% shape_add_attributes Model data_id: 5 %}{{ Model.Attributes['data-id'] }}", "5")]
    [InlineData("{% shape_type Model \"Other\" %}{{ Model.Metadata.Type }}", "Other")]
    [InlineData("{% zone \"Aside\", position: 2 %}b{% endzone %}{% zone \"Aside\", position: 1 %}a{% endzone %}{% render_section \"Aside\" %}{% render_section \"None\", required: false %}", "ab")]
    [InlineData("{% page_title_add_segment 'Aktuelles' %}{% page_title 'DEFUS', position: 'before', separator: ' | ' %}", "DEFUS | Aktuelles")]
    [InlineData("{% cache \"id\", expires_after: \"00:05:00\" %}{% cache_dependency \"x\" %}kept{% endcache %}", "kept")]
    [InlineData("{{ 'MeetupPart-Venue' | html_class }}", "meetup-part-venue")]
    [InlineData("{% meta name: 'description', content: 'x' %}{% link href: '/a.svg', rel: 'icon', append_version: false %}[{% resources type: 'Meta' %}{% resources type: 'HeadLink' %}]", "[<meta content=\"x\" name=\"description\" /><link href=\"/a.svg\" rel=\"icon\" />]")]
    public async Task Render_OrchardsTags_ChangeAndPrintShapes(string template, string expected)
    {
        Assert.Equal(expected, (await RenderAsync(template)).ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Render_ShapeWithinItself_StopsWithAnError()
    {
        await Assert.ThrowsAsync<LiquidRenderException>(() => RenderAsync("{% shape \"Card\" %}"));
    }

    [Fact]
    public async Task Render_BrokenTemplate_NamesTheTemplateAndThePlace()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RenderAsync("{% if %}"));

        Assert.Equal("The Liquid template test.liquid has an error. Line 1, column 7: a value was expected", error.Message);
    }

    private static async Task<string> RenderAsync(string template)
    {
        var data = Directory.CreateTempSubdirectory("orchard-liquid-");
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddOrchardCore().AddMvc().AddTheming().AddResourceManagement().ConfigureServices(services =>
            {
                services.AddLiquidCoreServices();
                services.AddSingleton<IShapeTableProvider>(new LiquidShapes(template));
            });
            builder.Services.PostConfigure<ShellOptions>(options => options.ShellsApplicationDataPath = data.FullName);
            await using var app = builder.Build();
            var settings = app.Services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings();
            settings.Name = ShellSettings.DefaultShellName;
            var shell = await app.Services.GetRequiredService<IShellContextFactory>().CreateDescribedContextAsync(settings, new ShellDescriptor());
            var html = "";
            await shell.CreateScope().UsingAsync(async scope => html = await RenderCardAsync(scope.ServiceProvider), activateShell: false);
            return html;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> RenderCardAsync(IServiceProvider services)
    {
        var card = await services.GetRequiredService<IShapeFactory>().CreateAsync("Card");
        card.Properties["Title"] = "<Hello>";
        var content = await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(card);
        await using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private sealed class LiquidShapes : IShapeTableProvider
    {
        private readonly string _template;

        public LiquidShapes(string template)
        {
            _template = template;
        }

        public ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            builder.Describe("Card").BoundAs("test.liquid", new LiquidShapeTemplate("test.liquid", () => _template).RenderAsync);
            builder.Describe("Note").BoundAs("note.liquid", new LiquidShapeTemplate("note.liquid", () => "[{{ Model.Text }}]").RenderAsync);
            return ValueTask.CompletedTask;
        }
    }
}
