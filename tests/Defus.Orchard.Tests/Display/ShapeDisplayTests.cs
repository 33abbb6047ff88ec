using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using Xunit;

namespace Defus.Orchard.Tests.Display;

/// <summary>Shapes through the real display pipeline of a shell without any module.</summary>
public sealed class ShapeDisplayTests
{
    [Fact]
    public async Task Display_SeveralAlternates_LastAddedWithATemplateWins()
    {
        Assert.Equal("<A__One>", await RenderAsync("A", shape => shape.Metadata.Alternates.AddRange((string[])["A__One", "A__Unknown"])));
        Assert.Equal("<A__Two>", await RenderAsync("A", shape => shape.Metadata.Alternates.AddRange((string[])["A__One", "A__Two"])));
    }

    [Fact]
    public async Task Display_TypeWithoutTemplate_FallsBackAtTheUnderscores()
    {
        Assert.Equal("<A__One>", await RenderAsync("A__One__Deep"));
        Assert.Equal("<A>", await RenderAsync("A__Other__Deep"));
    }

    [Fact]
    public async Task Display_UnknownType_SaysSo()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RenderAsync("Nobody"));
        Assert.Contains("'Nobody'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Display_Wrappers_WrapInTheirOrder()
    {
        Assert.Equal("[2[1<A>]]", await RenderAsync("A", shape => shape.Metadata.Wrappers.AddRange((string[])["Wrapper1", "Wrapper2"])));
    }

    [Fact]
    public async Task Display_Events_RunInTheirOrder()
    {
        var order = new List<string>();
        await RenderAsync("A", shape =>
        {
            shape.Metadata.OnDisplayed(_ => order.Add("displayed"));
            shape.Metadata.OnProcessing(_ => { order.Add("processing"); return Task.CompletedTask; });
            shape.Metadata.OnDisplaying(_ => order.Add("displaying"));
        });

        Assert.Equal(["displaying", "processing", "displayed"], order);
    }

    [Fact]
    public async Task BuildDisplay_DriverResults_GoWhereTheirLocationsSay()
    {
        await UsingShellAsync(async services =>
        {
            var manager = services.GetRequiredService<IDisplayManager<Thing>>();

            var shape = await manager.BuildDisplayAsync(new Thing(), new NullModelUpdater());

            var content = (IShape)shape.Properties["Content"];
            Assert.Equal(["Second", "First"], content.Items.Select(item => ((IShape)item).Metadata.Type));
            var second = Assert.IsAssignableFrom<ThingViewModel>(content.Items[0]);
            Assert.Equal("a thing", second.Name);
            Assert.False(shape.Properties.ContainsKey("Nowhere"));
        });
    }

    private static async Task<string> RenderAsync(string shapeType, Action<IShape>? prepare = null)
    {
        var html = string.Empty;
        await UsingShellAsync(async services =>
        {
            var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync(shapeType);
            prepare?.Invoke(shape);
            var content = await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape);
            using var writer = new StringWriter();
            content.WriteTo(writer, HtmlEncoder.Default);
            html = writer.ToString();
        });
        return html;
    }

    private static Task UsingShellAsync(Func<IServiceProvider, Task> use)
    {
        return DisplayShell.UseAsync(
            services =>
            {
                services.AddShapeTableProvider<TestShapes>();
                services.AddDisplayDriver<Thing, ThingDriver>();
            },
            use);
    }

    public sealed class Thing
    {
        public string Name { get; set; } = "a thing";
    }

    public class ThingViewModel
    {
        public string Name { get; set; } = string.Empty;
    }

    private sealed class ThingDriver : DisplayDriver<Thing>
    {
        public override IDisplayResult Display(Thing model, BuildDisplayContext context)
        {
            return Combine(
                Initialize<ThingViewModel>("First", shape => shape.Name = model.Name).Location("Content:after"),
                Initialize<ThingViewModel>("Second", shape => shape.Name = model.Name).Location("Content:1"),
                Initialize<ThingViewModel>("Unplaced", shape => shape.Name = model.Name),
                Initialize<ThingViewModel>("Elsewhere", shape => shape.Name = model.Name).Location("Summary", "Nowhere"));
        }
    }

    private sealed class TestShapes : ShapeTableProvider
    {
        public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            foreach (var name in (string[])["A", "A__One", "A__Two"])
            {
                builder.Describe(name).BoundAs("test", _ => Task.FromResult<IHtmlContent>(new HtmlString($"<{name}>")));
            }

            foreach (var number in (string[])["1", "2"])
            {
                builder.Describe("Wrapper" + number).BoundAs("test", context => Task.FromResult<IHtmlContent>(
                    new HtmlContentBuilder().AppendHtml($"[{number}").AppendHtml(context.Value.Metadata.ChildContent!).AppendHtml("]")));
            }

            return ValueTask.CompletedTask;
        }
    }
}
