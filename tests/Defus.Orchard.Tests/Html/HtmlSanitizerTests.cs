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
}
