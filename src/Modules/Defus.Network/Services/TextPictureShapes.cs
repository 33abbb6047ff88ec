using Defus.Common.Pictures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Html.ViewModels;
using OrchardCore.Markdown.ViewModels;

namespace Defus.Network.Services;

/// <summary>Gives the pictures in bodies and in fields of HTML and Markdown to <see cref="TextPictures"/> before they are shown.</summary>
public sealed class TextPictureShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        Describe<HtmlBodyPartViewModel>(builder, "HtmlBodyPart", model => model.Html, (model, html) => model.Html = html);
        Describe<MarkdownBodyPartViewModel>(builder, "MarkdownBodyPart", model => model.Html, (model, html) => model.Html = html);
        Describe<DisplayHtmlFieldViewModel>(builder, "HtmlField", model => model.Html, (model, html) => model.Html = html);
        Describe<MarkdownFieldViewModel>(builder, "MarkdownField", model => model.Html, (model, html) => model.Html = html);
        return ValueTask.CompletedTask;
    }

    private static void Describe<TModel>(ShapeTableBuilder builder, string shapeType, Func<TModel, string?> read, Action<TModel, string?> write)
        where TModel : class
        => builder.Describe(shapeType).OnDisplaying(async context =>
        {
            if (context.Shape is TModel model)
            {
                var services = context.ServiceProvider;
                write(model, await services.GetRequiredService<TextPictures>().ShowAsync(services.GetRequiredService<IOrchardHelper>(), read(model)));
            }
        });
}
