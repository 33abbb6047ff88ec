using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Defus.Orchard.Tests.Recipes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Scripting;

namespace Defus.Orchard.Tests.Fuzzing.Doors;

/// <summary>Liquid with all tags and filters of the site and one of its content items.</summary>
internal sealed class LiquidDoor : FuzzDoor
{
    private static readonly string[] _templates =
    [
        "{% for item in (1..3) %}{{ item | times: 2 }}{% endfor %}", "{{ Model.ContentItem.DisplayText | upcase | slugify }}", "{% assign x = 'a,b' | split: ',' %}{{ x | join: '-' | append: x.size }}",
        "{{ Model.ContentItem | display_url }} {{ Model.ContentItem.Content.TitlePart.Title | t }}", "{% if a == b or c contains 'd' %}x{% elsif e %}y{% else %}z{% endif %}", "{% capture y %}{{ 'now' | utc | local | date: '%d.%m.%Y' }}{% endcapture %}{{ y }}",
        "{% case a %}{% when 1, 2 %}x{% else %}y{% endcase %}", "{{ '<b>x</b>' | sanitize_html | raw }}", "{{ 'a' | pluralize: 1, 'b' }}", "{% cache 'x', expires_after: '0:5:0' %}y{% endcache %}", "{{ '*a*' | markdownify }}", "{{ '[image]x[/image]' | shortcode }}",
        "{% assign items = 'a' | list %}{{ items | map: 'x' | where: 'y', 1 | sort: 'z' | first | json }}", "{{ Site.SiteName }} {{ Request.Path }} {{ Culture.Name }} {{ User | has_permission: 'x' }}", "{{ '/a.png' | asset_url | resize_url: width: 100, mode: 'crop' | img_tag: 'x' }}",
        "{% shape_new 'Probe' %}{{ 'Probe' | shape_new: a: 1 | shape_render }}", "{% zone 'Content' %}x{% endzone %}", "{{ 'x' | liquid }}", "{{ Content.Alias['main-menu'] | json }}", "{{ Queries.Seiten | json }}", "{{ 'abc' | slice: 1, 9 | replace: 'b', 'c' | truncate: 2 | date: '%Y' }}", "{{ 5 | divided_by: 0 | modulo: 0 | round: 99 }}",
    ];

    private static readonly string[] _words =
    [
        "{{", "}}", "{%", "%}", "{%-", "-%}", " | ", ": ", ", ", "(1..9)", "(1..99999999)", "Model", ".ContentItem", ".Content", "[0]", "['x']", "'x'", "\"", "-1", "1.5", "nil", "true", " contains ", " == ", " and ", "{% endif %}", "{% endfor %}", "{% for i in (1..10000) %}", "{% endcapture %}",
        "{% capture x %}", "{% assign x = x | append: x %}", "{% raw %}", "{% include 'x' %}", "{% layout 'x' %}", "{% liquid", " | upcase", " | json", " | split: ''", " | date: '%'", " | liquid", " | markdownify", " | sanitize_html", " | raw", " | t", " | times: 9999999999", " | append: x", " | shape_render", " | content_item_id",
    ];

    private string _id = "";

    public LiquidDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 245;

    public override async Task PrepareAsync() => _id = await Admin.AdminSession.CreateAsync(Site, "Page", "Zur Probe");

    public override async Task<FuzzAnswer> TryAsync(Dice dice)
    {
        var template = HostileText.SpoilWords(dice, dice.Pick(_templates), _words);
        while (dice.OnceIn(3))
        {
            template += HostileText.SpoilWords(dice, dice.Pick(_templates), _words);
        }

        var kind = "rendered";
        await Site.InScopeAsync(async services =>
        {
            var liquid = services.GetRequiredService<ILiquidTemplateManager>();
            var item = await services.GetRequiredService<IContentManager>().GetAsync(_id);
            try
            {
                await liquid.RenderStringAsync(template, HtmlEncoder.Default, new { ContentItem = item });
            }
            catch (Exception exception) when (exception is LiquidParseException or LiquidRenderException || exception.Message.StartsWith("There is no template", StringComparison.Ordinal))
            {
                kind = exception.GetType().Name;
            }
        });
        return new(template, null, kind);
    }
}

/// <summary>JavaScript of recipes and of the rules of layers.</summary>
internal sealed class ScriptDoor : FuzzDoor
{
    private static readonly string[] _scripts =
    [
        "isHomepage()", "url('/aktuelles*')", "role('Administrator') && !isAnonymous()", "culture('de')", "(() => { let x = []; for (let i = 0; i < 9; i++) { x.push(i); } return x; })()", "new Date(2026, 1, 1).toISOString().slice(0, 10)",
        "uuid()", "base64('eA==')", "html('x')", "variables('x')", "parameters('SiteName')", "'abc'.replace(/b+/g, 'x')", "JSON.parse('{\"a\":[1,2]}').a.map(x => x * 2)", "function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); } f(9)", "contentType('Page')",
    ];

    private static readonly string[] _words =
    [
        "while(true){}", "for(;;)", "f(n)", "'x'.repeat(1e9)", "new Array(1e9)", "x => x(x)", "throw ", "await ", "async ", "function*", "yield", "eval('1')", "new Function('return this')()", "this.constructor", "globalThis", "Object.prototype", "__proto__", "import('x')", "/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')",
        "[...'x'.repeat(1e6)]", "Symbol.iterator", "new Proxy({}, {})", "(", ")", "{", "}", "[", "]", "=>", ";", "`${", "}`", "/", "*/", "/*", "??", "?.", "...", "1n", "1e400", "\\u{41}", "label:", "with(x)", "System.IO.File", "host.type('x')", "Promise.resolve().then(() => { for(;;){} })",
    ];

    public ScriptDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 80;

    public override async Task<FuzzAnswer> TryAsync(Dice dice)
    {
        var script = HostileText.SpoilWords(dice, dice.Pick(_scripts), _words);
        var kind = "value";
        await Site.InScopeAsync(services =>
        {
            try
            {
                services.GetRequiredService<IScriptingManager>().Evaluate("js: " + script, null, null, null);
            }
            catch (ScriptException)
            {
                kind = "ScriptException";
            }

            return Task.CompletedTask;
        });
        return new(script, null, kind);
    }
}

/// <summary>Recipes of the application spoilt, one step at a time, as dry runs: everything is done and taken back.</summary>
internal sealed class RecipeDoor : FuzzDoor
{
    private const int LargestStep = 20_000;
    private readonly List<JsonNode> _steps = [];

    public RecipeDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 12;

    public override Task PrepareAsync()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "recipes"), "*.json"))
        {
            var steps = JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray();
            foreach (var step in steps.OfType<JsonObject>())
            {
                foreach (var property in step.Where(x => x.Value is JsonArray { Count: > 3 }).ToArray())
                {
                    step[property.Key] = new JsonArray([.. property.Value!.AsArray().Take(3).Select(x => x?.DeepClone())]);
                }

                // A media step copies files and a feature step builds a new shell: known to be slow, and tested elsewhere.
                if ((string?)step["name"] is not ("feature" or "themes" or "recipes" or "media" or null) && step.ToJsonString().Length < LargestStep)
                {
                    _steps.Add(step.DeepClone());
                }
            }
        }

        return Task.CompletedTask;
    }

    public override async Task<FuzzAnswer> TryAsync(Dice dice)
    {
        var recipe = new JsonObject { ["name"] = "Probe", ["steps"] = new JsonArray([.. Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => HostileText.Spoil(dice, dice.Pick(_steps)))]) };
        var text = (dice.OnceIn(8) ? HostileText.Spoil(dice, recipe) : recipe).ToJsonString();
        if (dice.OnceIn(8))
        {
            text = HostileText.Spoil(dice, text);
        }

        RecipeRun? run = null;
        await Site.InScopeAsync(async services => run = await services.GetRequiredService<RecipeRunner>().TryAsync(MemoryRecipe.Create(text)));
        var crash = run!.Errors.Select(error => error.GetBaseException()).FirstOrDefault(error => error is NullReferenceException or InvalidCastException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException { TargetSite.DeclaringType.Namespace: "System.Linq" });
        return new(text, crash is null ? null : $"crashed: {crash}", run.Errors.Count == 0 ? "ran" : "refused");
    }
}
