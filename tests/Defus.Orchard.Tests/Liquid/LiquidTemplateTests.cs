using OrchardCore.Liquid;
using Xunit;

namespace Defus.Orchard.Tests.Liquid;

public sealed class LiquidTemplateTests
{
    private static readonly LiquidRenderer _renderer = new(options => options.AllowLiquidTag = true);

    [Theory]
    // Output and literals
    [InlineData("a {{ 'b' }} c", "a b c")]
    [InlineData("{{ 1 }}|{{ -1.50 }}|{{ true }}|{{ nil }}|{{ false }}", "1|-1.5|true||false")]
    [InlineData("{{ \"it's\" }} {{ 'a \"b\"' | raw }}", "it&#x27;s a \"b\"")]
    [InlineData("{{ '<b>' }}{{ '<b>' | raw }}", "&lt;b&gt;<b>")]
    [InlineData("{ { a } } {% raw %}{{ x | y }} {% z %}{% endraw %}", "{ { a } } {{ x | y }} {% z %}")]
    [InlineData("{{'a'}}{{ 'b'}}{{'c' }}", "abc")]
    [InlineData("{", "{")]
    [InlineData("100 %} done }}", "100 %} done }}")]
    // White space control
    [InlineData("a \n {{- 'b' -}} \n c", "abc")]
    [InlineData("a {%- if true -%} b {%- endif -%} c", "abc")]
    [InlineData("a {%- comment -%} x {%- endcomment -%} c", "ac")]
    // Members, indexers and ranges
    [InlineData("{{ Model.Name }}-{{ Model['Name'] }}-{{ Model.Tags[1] }}-{{ Model.Tags.size }}-{{ Model.Tags.first }}", "Essen-Essen-b-3-a")]
    [InlineData("{{ Model.Twin.Name }}{{ Model.Twin.Twin.Twin.Name }}{{ Nothing.at.all }}", "Augsburg")]
    [InlineData("{% assign key = 'Name' %}{{ Model[key] }}{% assign i = 2 %}{{ Model.Tags[i] }}", "Essenc")]
    [InlineData("{% assign r = (1..4) %}{{ r | join: '-' }}", "1-2-3-4")]
    [InlineData("{% for i in (1..Model.Rank) %}{{ i }}{% endfor %}", "123")]
    [InlineData("{% for i in (5..3) %}{{ i }}{% else %}none{% endfor %}", "none")]
    // Comparisons and logic: right to left, no precedence
    [InlineData("{% if 1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 != 2 and 1 <> 2 and 1 == 1 %}yes{% endif %}", "yes")]
    [InlineData("{% if true or false and false %}yes{% else %}no{% endif %}", "yes")]
    [InlineData("{% if false and false or true %}yes{% else %}no{% endif %}", "no")]
    [InlineData("{% if Model.Tags contains 'b' %}yes{% endif %}{% if Model.Name contains 'sse' %}yes{% endif %}", "yesyes")]
    [InlineData("{% if Model.Name startswith 'Es' and Model.Name endswith 'en' %}yes{% endif %}", "yes")]
    [InlineData("{% if '' == empty %}e{% endif %}{% if nothing == nil %}n{% endif %}{% if nothing %}t{% else %}f{% endif %}{% if 0 %}0{% endif %}", "enf0")]
    [InlineData("{% assign order = 2 %}{% if order == 2 or android %}yes{% endif %}", "yes")]
    // Assign, capture, increment (Fluid's decrement starts at 0)
    [InlineData("{% assign a = 'x' | upcase | append: 'y' %}{{ a }}", "Xy")]
    [InlineData("{% capture c %}<i>{{ '<' }}</i>{% endcapture %}{{ c }}", "<i>&lt;</i>")]
    [InlineData("{% increment n %}{% increment n %}{% decrement m %}", "010")]
    // Conditions
    [InlineData("{% if false %}a{% elsif nil %}b{% elsif 1 %}c{% else %}d{% endif %}", "c")]
    [InlineData("{% unless false %}a{% else %}b{% endunless %}{% unless true %}a{% else %}b{% endunless %}", "ab")]
    [InlineData("{% case Model.Rank %} text {% when 1 %}a{% when 2, 3 or 4 %}b{% else %}c{% endcase %}", "b")]
    [InlineData("{% case 'q' %}{% when 'a' %}a{% else %}c{% endcase %}", "c")]
    // Loops
    [InlineData("{% for t in Model.Tags %}{{ forloop.index }}{{ t }}{% unless forloop.last %},{% endunless %}{% endfor %}", "1a,2b,3c")]
    [InlineData("{% for i in (1..9) reversed limit: 3 offset: 2 %}{{ i }}{% endfor %}", "543")]
    [InlineData("{% for i in (1..9) limit:2 %}{{ i }}{% endfor %}{% for i in (1..9) offset:7 %}{{ i }}{% endfor %}", "1289")]
    [InlineData("{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "13")]
    [InlineData("{% for a in (1..2) %}{% for b in (1..2) %}{{ a }}{{ b }} {% endfor %}{% endfor %}", "11 12 21 22 ")]
    [InlineData("{% for t in Model.Tags limit: 1 %}{{ t }}{% endfor %}{% for t in Model.Tags offset: continue %}{{ t }}{% endfor %}", "abc")]
    [InlineData("{% for i in (1..4) %}{% cycle 'a', 'b' %}{% endfor %}", "abab")]
    [InlineData("{% for i in (1..2) %}{% cycle 'x': 'a', 'b' %}{% cycle 'y': 'a', 'b' %}{% endfor %}", "aabb")]
    [InlineData("{% for i in (1..3) %}{% ifchanged %}{{ i | divided_by: 2 }}{% endifchanged %}{% endfor %}", "01")]
    // Comments, echo, liquid, macro
    [InlineData("a{% comment %}{% nonsense {{ {% endcomment %}b{% # any thing %}c", "abc")]
    [InlineData("{% echo 'a' | upcase %}", "A")]
    [InlineData("{% liquid\n assign x = 2\n # a remark\n if x == 2\n echo 'two'\n else\n echo 'other'\n endif\n for i in (1..3)\n echo i\n endfor %}!", "two123!")]
    [InlineData("{% macro tag(name, title = 'none') %}[{{ name }}:{{ title }}]{% endmacro %}{{ tag('a') }}{{ tag('b', title = 'c') }}", "[a:none][b:c]")]
    // Filters
    [InlineData("{{ 'München Straße' | slugify }} {{ 'München Straße' | transliterate | slugify }}", "munchen-stra&#xDF;e munchen-strasse")]
    [InlineData("{{ 'München Straße' | downcase | replace: 'ä', 'ae' | replace: 'ö', 'oe' | replace: 'ü', 'ue' | replace: 'ß', 'ss' | slugify }}", "muenchen-strasse")]
    [InlineData("{{ '{\"a\":[1,\"x\"]}' | jsonparse | json | raw }}", "{\"a\":[1,\"x\"]}")]
    [InlineData("{% assign j = '{\"a\":{\"b\":[1,2]}}' | jsonparse %}{{ j.a.b[1] }}{{ j['a'].b.size }}", "22")]
    [InlineData("{{ 'b,a' | split: ',' | sort | join: '+' | raw }} {{ 'abc' | truncate: 2, '' }} {{ '2026-11-23' | date: '%d.%m.%Y' }}", "a+b ab 23.11.2026")]
    [InlineData("{{ nothing | default: 'd' }} {{ 7 | plus: 1 | times: 2 | minus: 1 | modulo: 4 }} {{ 'a b' | url_encode | raw }}", "d 3 a+b")]
    [InlineData("{{ '{{ Model.x }}!' | liquid }}", "!")]
    public async Task Render_Template_GivesLiquidsOutput(string template, string expected)
    {
        var city = new LiquidRenderer.City("Essen", 3, ["a", "b", "c"], new LiquidRenderer.City("Augsburg", 1, []));

        Assert.Equal(expected, await _renderer.RenderAsync(template, city));
    }

    [Theory]
    [InlineData("a\n{% frob %}", 2, 4, "unknown tag 'frob'")]
    [InlineData("{{ x | frobnicate }}", 1, 8, "unknown filter 'frobnicate'")]
    [InlineData("{% if x %}a", 1, 11, "'endif' was expected to end 'if'")]
    [InlineData("{{ x", 1, 5, "the template ends within a tag; '}}' was expected")]
    [InlineData("{{ x %}", 1, 6, "'}}' was expected")]
    [InlineData("{{ }}", 1, 4, "a value was expected")]
    [InlineData("{% endif %}", 1, 4, "unknown tag 'endif'")]
    [InlineData("{% if x %}{% endfor %}{% endif %}", 1, 14, "unknown tag 'endfor'")]
    [InlineData("{{ 'abc }}", 1, 4, "the text has no closing quote")]
    [InlineData("{% assign x %}", 1, 13, "'=' was expected")]
    [InlineData("{% include 'x' %}", 1, 4, "unknown tag 'include'")]
    [InlineData("{{ (a) }}", 1, 4, "parentheses are only allowed for ranges such as (1..5)")]
    [InlineData("{{ 99999999999999999999999999999999 }}", 1, 4, "the number is too large")]
    public void Validate_BrokenTemplate_NamesPlaceAndReason(string template, int line, int column, string reason)
    {
        Assert.False(_renderer.Manager.Validate(template, out var errors));
        Assert.Equal($"Line {line}, column {column}: {reason}", Assert.Single(errors));
    }

    [Fact]
    public void Validate_LiquidTagNotAllowed_IsUnknown()
    {
        Assert.False(new LiquidRenderer().Manager.Validate("{% liquid echo 1 %}", out var errors));
        Assert.Contains("unknown tag 'liquid'", Assert.Single(errors));
    }

    [Theory]
    [InlineData("{% for i in (1..999999999) %}{% endfor %}")]
    [InlineData("{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}")]
    [InlineData("{% assign a = (1..9) %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}")]
    [InlineData("{{ 'now' | date: '%999999999Y' }}")]
    [InlineData("{{ 1 | format_number: 'D999999999' }}")]
    [InlineData("{% capture c %}{% for i in (1..9000) %}{% for j in (1..9) %}0123456789012345678901234567890123456789012345678901234567890123456789{% endfor %}{% endfor %}{% endcapture %}")]
    [InlineData("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")]
    [InlineData("{% assign t = '{{ Model | liquid: Model }}' %}{{ t | liquid: t }}")]
    [InlineData("{{ 79228162514264337593543950335 | times: 10 }}")]
    [InlineData("{{ 1 | divided_by: 0 }}")]
    public async Task Render_BeyondALimit_StopsWithRenderException(string template)
    {
        await Assert.ThrowsAsync<LiquidRenderException>(() => _renderer.RenderAsync(template));
    }
}
