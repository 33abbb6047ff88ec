using CsCheck;
using OrchardCore.Liquid;
using Xunit;

namespace Defus.Orchard.Tests.Liquid;

public sealed class LiquidFuzzTests
{
    private static readonly LiquidRenderer _renderer = new(options =>
    {
        options.AllowLiquidTag = true;
        options.AllowParentheses = true;
    });

    private static readonly string[] _pieces =
    [
        "{{", "}}", "{%", "%}", "{{-", "-}}", "{%-", "-%}", " ", "\n", "a", "b.c", "a[0]", "'x'", "\"", "'", "|", ":", ",", "(", ")", "..", "1", "-2.5", "==", "<", "and ", "or ",
        "contains ", " if ", " elsif ", " else ", " endif ", " for ", " in ", "(1..3)", " endfor ", " limit: 2 ", " assign x = ", " capture x ", " endcapture ", " case ", " when ",
        " endcase ", " comment ", " endcomment ", " raw ", " endraw ", " cycle ", " liquid ", " echo ", " # ", " unless ", " endunless ", " tablerow ", " cols: 2 ", " endtablerow ",
        " macro m(a) ", " endmacro ", " break ", " continue ", " increment ", " upcase", " append: ", " split: ", " date: ", " slice: ", " truncate: ", " round: ", "ä", "\0", "😀",
    ];

    private static readonly Gen<string> _piece = Gen.Int[0, _pieces.Length - 1].Select(index => _pieces[index]);

    private static readonly Gen<string> _templates = _piece.Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> _expressions = _piece.Array[0, 6].Select(pieces => "{{ a " + string.Concat(pieces) + " }}");

    [Fact]
    public Task Render_RandomTemplate_GivesTextOrNamesTheError() => CheckAsync(_templates);

    [Fact]
    public Task Render_RandomExpression_GivesTextOrNamesTheError() => CheckAsync(_expressions);

    [Fact]
    public Task Render_RandomText_GivesTextOrNamesTheError() => CheckAsync(Gen.String);

    [Fact]
    public async Task Render_TextWithoutTags_IsUnchanged() =>
        await Gen.String.Select(text => text.Replace('{', '(')).Where(text => !string.IsNullOrWhiteSpace(text)).SampleAsync(async text =>
            Assert.Equal(text, await _renderer.RenderAsync(text)));

    [Theory]
    [InlineData("{% if a %}", "{% endif %}")]
    [InlineData("{{ a[", "] }}")]
    [InlineData("{{ (", ") }}")]
    [InlineData("{{ a | upcase | upcase", " | upcase }}")]
    [InlineData("{{ a or ", " }}")]
    public void Validate_EndlessNesting_NamesTheError(string open, string close)
    {
        var template = open + Repeat(open.Replace("{{ a | ", " | ", StringComparison.Ordinal).Replace("{{ ", "", StringComparison.Ordinal))
            + (open.EndsWith("upcase", StringComparison.Ordinal) ? "" : "a") + Repeat(close.Replace(" }}", "", StringComparison.Ordinal)) + close;

        Assert.False(_renderer.Manager.Validate(template, out var errors));
        Assert.Contains("more than", Assert.Single(errors));
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 5_000));

    private static Task CheckAsync(Gen<string> templates) => templates.SampleAsync(
        async template =>
        {
            if (!_renderer.Manager.Validate(template, out var errors))
            {
                Assert.Matches("^Line [0-9]+, column [0-9]+: .", Assert.Single(errors));
                await Assert.ThrowsAsync<LiquidParseException>(() => _renderer.RenderAsync(template));
                return;
            }

            try
            {
                Assert.NotNull(await _renderer.RenderAsync(template));
            }
            catch (LiquidRenderException)
            {
                // A limit or a filter's objection is an answer, too.
            }
        },
        iter: 20_000);
}
