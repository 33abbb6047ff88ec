using Defus.Common.Pages;
using OrchardCore.Templates.Models;

namespace Defus.OutputCache.Changes;

/// <summary>Templates in the database, by the shape they are for.</summary>
internal sealed class TemplateParts : IDocumentParts
{
    public Type DocumentType => typeof(TemplatesDocument);

    public static PageTag Tag(string shape) => PageTag.Of("template", shape);

    public IReadOnlyDictionary<PageTag, string> Describe(object document)
    {
        var templates = new Dictionary<PageTag, string>();
        foreach (var (name, template) in ((TemplatesDocument)document).Templates)
        {
            templates[Tag(name)] = template.Content;
        }

        return templates;
    }
}
