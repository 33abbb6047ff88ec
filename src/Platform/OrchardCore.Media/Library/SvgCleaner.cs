using System.Xml;
using System.Xml.Linq;

namespace OrchardCore.Media.Library;

/// <summary>Takes out of an SVG image what runs, loads from elsewhere or leads away; shapes, texts and gradients stay.</summary>
internal static class SvgCleaner
{
    private const int MaxDepth = 200;

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> _forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "set", "animate", "animateMotion", "animateTransform", "discard", "a",
    };

    /// <summary>The image without what may do harm; null when the stream holds no SVG image at all.</summary>
    public static async Task<byte[]?> CleanAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 20_000_000 };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            var document = await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken);
            if (document.Root?.Name != _svg + "svg" || Depth(document.Root) > MaxDepth)
            {
                return null;
            }

            document.DescendantNodes().Where(node => node is XProcessingInstruction or XComment).Remove();
            foreach (var element in document.Descendants().ToList())
            {
                Clean(element);
            }

            document.DocumentType?.Remove();
            using var cleaned = new MemoryStream();
            await document.SaveAsync(cleaned, SaveOptions.DisableFormatting, cancellationToken);
            return cleaned.ToArray();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Clean(XElement element)
    {
        if (_forbidden.Contains(element.Name.LocalName))
        {
            // The parts of a link are shown all the same.
            if (element.Name.LocalName.Equals("a", StringComparison.OrdinalIgnoreCase))
            {
                element.ReplaceWith(element.Nodes());
            }
            else
            {
                element.Remove();
            }

            return;
        }

        if (element.Name.LocalName.Equals("style", StringComparison.OrdinalIgnoreCase) && Loads(element.Value))
        {
            element.Remove();
            return;
        }

        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && IsForbidden(attribute)).Remove();
    }

    private static bool IsForbidden(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase))
        {
            var value = attribute.Value.Trim();
            return !value.StartsWith('#') && !value.StartsWith("data:image/png", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("data:image/jpeg", StringComparison.OrdinalIgnoreCase);
        }

        return Loads(attribute.Value);
    }

    // url(#gradient) is a place in the image itself.
    private static bool Loads(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || text.Contains("expression(", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = text.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!text[(at + 4)..].TrimStart(' ', '"', '\'').StartsWith('#'))
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(XElement root)
    {
        var depth = 0;
        for (var level = new List<XElement> { root }; level.Count > 0 && depth <= MaxDepth; level = [.. level.Elements()])
        {
            depth++;
        }

        return depth;
    }
}
