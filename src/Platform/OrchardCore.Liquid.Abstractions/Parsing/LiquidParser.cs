using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace OrchardCore.Liquid.Parsing;

/// <summary>Reads the rest of a tag after its name, including its end and its block.</summary>
public delegate Statement? LiquidTagReader(LiquidReader reader);

/// <summary>Reads the arguments of a tag. Stands in for Parlot's <c>Parser&lt;T&gt;</c> in tag registrations.</summary>
public delegate T LiquidArgumentReader<out T>(LiquidReader reader);

/// <summary>
/// Parses Liquid into Fluid's syntax tree. Stands in for Fluid's own <c>FluidParser</c>, including how tags are registered.
/// Filters are checked while parsing. Thread-safe once all tags are registered.
/// </summary>
public class LiquidParser
{
    public LiquidParser(FluidParserOptions parserOptions, TemplateOptions templateOptions)
    {
        ParserOptions = parserOptions;
        TemplateOptions = templateOptions;
        StandardTags.Register(this);
    }

    public FluidParserOptions ParserOptions { get; }

    public TemplateOptions TemplateOptions { get; }

    public Dictionary<string, LiquidTagReader> RegisteredTags { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads <c>[name:] value, …</c>; empty when there is none.</summary>
    public LiquidArgumentReader<IReadOnlyList<FilterArgument>> ArgumentsListParser { get; } = reader => reader.ReadArguments();

    /// <summary>Reads a literal, a range or a member such as <c>Model.Title</c>.</summary>
    public LiquidArgumentReader<Expression> PrimaryParser { get; } = reader => reader.ReadPrimary();

    /// <exception cref="LiquidParseException">The template has an error.</exception>
    public IFluidTemplate Parse(string template) => new FluidTemplate(new LiquidReader(this, template).ReadTemplate());

    public bool TryParse(string template, out IFluidTemplate? result, out string? error)
    {
        try
        {
            result = Parse(template);
            error = null;
            return true;
        }
        catch (LiquidParseException exception)
        {
            result = null;
            error = exception.Message;
            return false;
        }
    }

    public void RegisterEmptyTag(string tagName, Func<TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render)
    {
        RegisteredTags[tagName] = reader =>
        {
            reader.ReadTagEnd();
            return new EmptyTagStatement(tagName, render);
        };
    }

    public void RegisterEmptyBlock(string tagName, Func<IReadOnlyList<Statement>, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render)
    {
        RegisteredTags[tagName] = reader =>
        {
            reader.ReadTagEnd();
            return new EmptyBlockStatement(tagName, reader.ReadBlockToEnd(tagName), render);
        };
    }

    public void RegisterParserTag<T>(string tagName, LiquidArgumentReader<T> parser, Func<T, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render)
    {
        RegisteredTags[tagName] = reader =>
        {
            var value = parser(reader);
            reader.ReadTagEnd();
            return new ParserTagStatement<T>(tagName, value, render);
        };
    }

    public void RegisterParserBlock<T>(string tagName, LiquidArgumentReader<T> parser, Func<T, IReadOnlyList<Statement>, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render)
    {
        RegisteredTags[tagName] = reader =>
        {
            var value = parser(reader);
            reader.ReadTagEnd();
            return new ParserBlockStatement<T>(tagName, value, reader.ReadBlockToEnd(tagName), render);
        };
    }

    public void RegisterIdentifierTag(string tagName, Func<string, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render) =>
        RegisterParserTag(tagName, static reader => reader.ReadIdentifier(), render);

    public void RegisterIdentifierBlock(string tagName, Func<string, IReadOnlyList<Statement>, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render) =>
        RegisterParserBlock(tagName, static reader => reader.ReadIdentifier(), render);

    public void RegisterExpressionTag(string tagName, Func<Expression, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render) =>
        RegisterParserTag(tagName, static reader => reader.ReadExpression(), render);

    public void RegisterExpressionBlock(string tagName, Func<Expression, IReadOnlyList<Statement>, TextWriter, TextEncoder, TemplateContext, ValueTask<Completion>> render) =>
        RegisterParserBlock(tagName, static reader => reader.ReadExpression(), render);
}
