using CsCheck;
using Microsoft.Extensions.Options;
using OrchardCore.Infrastructure.Html;
using Xunit;

namespace Defus.Orchard.Tests.Html;

/// <summary>What editors may write into HTML bodies.</summary>
public sealed class HtmlSanitizerTests
{
    private readonly HtmlSanitizerService _sanitizer = new(Options.Create(new HtmlSanitizerOptions()));

    [Theory]
    [InlineData("<p style=\"color:red\" class=\"lead\">a</p>", "<p class=\"lead\">a</p>")]
    [InlineData("<p onclick=\"x()\">a</p><script>x()</script>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:x()\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"mailto:a@example.org\">a</a>", "<a href=\"mailto:a@example.org\">a</a>")]
    [InlineData("<form action=\"/x\"><b>a</b></form>b", "b")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>b", "b")]
    [InlineData("<a href=\"/x\" target=\"_blank\">a</a>", "<a href=\"/x\" target=\"_blank\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("", "")]
    public void Sanitize_Html_LeavesOnlyWhatIsSafe(string html, string expected)
    {
        Assert.Equal(expected, _sanitizer.Sanitize(html));
    }

    /// <summary>What is recognised as simple is left alone by the sanitizer as well.</summary>
    [Fact]
    public void Sanitize_SimpleHtml_IsWhatTheSanitizerGives()
    {
        var configured = new HtmlSanitizerOptions();
        configured.Configure.Add(_ => { });
        var full = new HtmlSanitizerService(Options.Create(configured));
        var simple = 0;
        Gen.OneOf(_piece, _element).Array[0, 8].Select(string.Concat).Sample(html =>
        {
            if (SimpleHtml.IsClean(html))
            {
                simple++;
                Assert.Equal(html.Replace("<br />", "<br>", StringComparison.Ordinal), full.Sanitize(html));
            }
        }, iter: 50_000, threads: 1);
        Assert.InRange(simple, 2_000, 48_000);
    }

    private static readonly string[] _names = ["p", "h2", "ul", "ol", "li", "blockquote", "a", "b", "em", "strong", "u", "small", "div", "table", "h1", "script", "form"];

    private static readonly Gen<string> _text = Gen.OneOf<string>(
        "a", "Straße „x“", " ", "\n", "\t", "\"", "'", "&amp;", "&nbsp;", "&lt;", "&gt;", "&", "&quot;", "<", ">", "\u00a0", "\r", "\0", "<br>", "<br />", "😀", "\ud83d", "\u200b", "[x]", "{{ x }}");

    private static readonly Gen<string> _attribute = Gen.OneOf<string>(
        "", "", "", " class=\"lead\"", " class=\"a b-c\"", " href=\"/x?a=b#c\"", " href=\"https://example.org/%20a\"", " href=\"mailto:a@example.org\"", " href=\"javascript:x()\"",
        " href=\"//example.org\"", " href=\"x:y\"", " onclick=\"x()\"", " class='x'", " class=\"x\" id=\"y\"", " style=\"color:red\"", " target=\"_blank\"", "/", " ");

    private static readonly Gen<string> _piece = Gen.OneOf(
        _text,
        Gen.Select(Gen.OneOf(_names), _attribute, (name, attribute) => $"<{name}{attribute}>"),
        Gen.OneOf(_names).Select(name => $"</{name}>"));

    private static readonly Gen<string> _element = Gen.Recursive<string>((depth, inner) => depth > 3
        ? _text
        : Gen.Select(Gen.OneOf(_names), _attribute, Gen.OneOf(_text, inner).Array[0, 3], (name, attribute, content) => $"<{name}{attribute}>{string.Concat(content)}</{name}>"));
}
