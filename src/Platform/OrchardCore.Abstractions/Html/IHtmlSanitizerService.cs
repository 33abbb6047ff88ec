namespace OrchardCore.Infrastructure.Html;

/// <summary>Takes out of HTML what must not reach a page.</summary>
public interface IHtmlSanitizerService
{
    string Sanitize(string html);
}
