using Markdig;

namespace OrchardCore.Markdown.Services;

/// <summary>Markdown to HTML. Stands in for IMarkdownService.</summary>
public interface IMarkdownService
{
    string ToHtml(string markdown);
}

internal sealed class MarkdownService : IMarkdownService
{
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown ?? "", _pipeline);
}
