using System.Text.Encodings.Web;
using Fluid;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Templates;
using OrchardCore.Environment.Extensions;
using OrchardCore.Liquid;
using OrchardCore.Liquid.Parsing;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>The <c>Views/**/*.liquid</c> files of modules and themes as shape templates; parsed when first shown.</summary>
internal sealed class LiquidTemplateProvider : IShapeTemplateProvider
{
    private readonly IModuleFileProvider _files;

    public LiquidTemplateProvider(IModuleFileProvider files)
    {
        _files = files;
    }

    public IEnumerable<ShapeTemplate> GetTemplates(IExtensionInfo extension)
    {
        foreach (var path in _files.GetPaths(extension.Id))
        {
            if (path.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase) && ShapeTemplateName.FromPath(path) is not null)
            {
                yield return new ShapeTemplate(path, new LiquidShapeTemplate($"{extension.Id}/{path}", () => Read(extension.Id, path)).RenderAsync);
            }
        }
    }

    private string Read(string extensionId, string path)
    {
        using var reader = new StreamReader(_files.GetFile(extensionId, path).CreateReadStream());
        return reader.ReadToEnd();
    }
}

/// <summary>A Liquid template that renders a shape; parsed once. The error of a broken one names the template.</summary>
public sealed class LiquidShapeTemplate
{
    private readonly string _name;
    private readonly Func<string> _read;
    private IFluidTemplate? _template;

    public LiquidShapeTemplate(string name, Func<string> read)
    {
        _name = name;
        _read = read;
    }

    public async Task<IHtmlContent> RenderAsync(DisplayContext displayContext)
    {
        var services = displayContext.ServiceProvider;
        var template = _template ??= Parse(services.GetRequiredService<LiquidParser>());
        var context = new LiquidTemplateContext(services, services.GetRequiredService<IOptions<TemplateOptions>>().Value)
        {
            ViewContext = services.GetRequiredService<ViewContextAccessor>().GetViewContext(),
        };
        var writer = new LiquidHtmlWriter();
        try
        {
            await template.RenderAsync(writer, HtmlEncoder.Default, context, displayContext.Value);
        }
        catch (LiquidRenderException exception) when (exception.Template == null)
        {
            throw new LiquidRenderException(_name, exception);
        }

        return writer.ToHtml();
    }

    private IFluidTemplate Parse(LiquidParser parser)
    {
        try
        {
            return parser.Parse(_read());
        }
        catch (LiquidParseException exception)
        {
            throw new InvalidOperationException($"The Liquid template {_name} has an error. {exception.Message}", exception);
        }
    }
}
