using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.Liquid.Parsing;

/// <summary>
/// The 'include' and 'render' tags: a template from the options' file provider, once or for each element.
/// 'render' (isolated) sees only the global values, the model and its own arguments.
/// </summary>
public sealed class PartialStatement : Statement
{
    private const string CountKey = "$$partials";
    private const int MaxPartials = 1000;

    private readonly LiquidParser _parser;
    private readonly bool _isolated;
    private readonly Expression _path;
    private readonly Expression? _with;
    private readonly Expression? _each;
    private readonly string? _alias;
    private readonly IReadOnlyList<(string Name, Expression Value)> _assignments;

    public PartialStatement(
        LiquidParser parser,
        bool isolated,
        Expression path,
        Expression? with,
        Expression? each,
        string? alias,
        IReadOnlyList<(string Name, Expression Value)> assignments)
    {
        _parser = parser;
        _isolated = isolated;
        _path = path;
        _with = with;
        _each = each;
        _alias = alias;
        _assignments = assignments;
    }

    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        var path = (await _path.EvaluateAsync(context)).ToStringValue();
        var template = await LoadAsync(path, context.Options);
        var name = _alias ?? Path.GetFileNameWithoutExtension(path);
        var target = _isolated ? Isolate(context) : context;
        target.EnterChildScope();
        try
        {
            foreach (var assignment in _assignments)
            {
                target.SetValue(assignment.Name, await assignment.Value.EvaluateAsync(context));
            }

            if (_each == null)
            {
                if (_with != null)
                {
                    target.SetValue(name, await _with.EvaluateAsync(context));
                }

                await RenderAsync(template, writer, encoder, target);
                return Completion.Normal;
            }

            foreach (var item in (await _each.EvaluateAsync(context)).Enumerate(context))
            {
                target.SetValue(name, item);
                await RenderAsync(template, writer, encoder, target);
            }

            return Completion.Normal;
        }
        finally
        {
            target.ReleaseScope();
        }
    }

    private static async Task RenderAsync(IFluidTemplate template, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var counter = Counter(context);
        if (++counter.Count > MaxPartials || ++counter.Depth > LiquidLimits.Nesting)
        {
            throw new LiquidRenderException($"More than {MaxPartials} included templates, or more than {LiquidLimits.Nesting} within each other.");
        }

        await template.RenderAsync(writer, encoder, context);
        counter.Depth--;
    }

    private static TemplateContext Isolate(TemplateContext context)
    {
        var isolated = context is LiquidTemplateContext liquid
            ? new LiquidTemplateContext(liquid.Services, liquid.Options) { ViewContext = liquid.ViewContext, IsInitialized = liquid.IsInitialized, ShapeRecursions = liquid.ShapeRecursions }
            : new TemplateContext(context.Options);
        isolated.CultureInfo = context.CultureInfo;
        isolated.TimeZone = context.TimeZone;
        isolated.Now = context.Now;
        isolated.MaxSteps = context.MaxSteps;
        isolated.AmbientValues[CountKey] = Counter(context);
        isolated.SetValue("Model", context.GetValue("Model"));
        return isolated;
    }

    private static PartialCounter Counter(TemplateContext context)
    {
        if (!context.AmbientValues.TryGetValue(CountKey, out var counter))
        {
            context.AmbientValues[CountKey] = counter = new PartialCounter();
        }

        return (PartialCounter)counter;
    }

    private async Task<IFluidTemplate> LoadAsync(string path, TemplateOptions options)
    {
        var file = options.FileProvider.GetFileInfo(path);
        if (!file.Exists && !string.IsNullOrEmpty(options.DefaultFileExtension))
        {
            file = options.FileProvider.GetFileInfo(path += options.DefaultFileExtension);
        }

        if (!file.Exists)
        {
            throw new LiquidRenderException($"There is no template '{path}'.");
        }

        if (options.TemplateCache.TryGetTemplate(path, file.LastModified, out var template))
        {
            return template;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        if (!_parser.TryParse(await reader.ReadToEndAsync(), out template, out var error))
        {
            throw new LiquidRenderException($"The template '{path}' has an error. {error}");
        }

        options.TemplateCache.SetTemplate(path, file.LastModified, template);
        return template!;
    }

    private sealed class PartialCounter
    {
        public int Count { get; set; }

        public int Depth { get; set; }
    }
}
