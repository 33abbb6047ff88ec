using System.Globalization;
using System.Text.RegularExpressions;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Xunit;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>Whatever a recipe step finds wrong, a site owner reads in German.</summary>
public sealed partial class RecipeErrorTextsTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public RecipeErrorTextsTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Reasons_InTheSources_AreAllTranslated()
    {
        var reasons = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Platform"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => ReasonsIn(File.ReadAllText(file)))
            .Distinct().ToArray();
        Assert.True(reasons.Length > 60);
        var ofScripts = EndsOfScripts(File.ReadAllText(Path.Combine(Repository.Root, "src", "Platform", "OrchardCore.Recipes.Core", "Scripting", "JavaScript", "JavaScriptEngine.cs"))).ToArray();
        Assert.True(ofScripts.Length > 8);
        await _site.InScopeAsync(services =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo("de"), new CultureInfo("de"));
            var texts = services.GetRequiredService<RecipeErrorTexts>();
            Assert.Equal([], reasons.Concat(ofScripts).Where(reason => texts.Reason(new RecipeExecutionException(new RecipePlace("a.json"), reason)) == reason).ToArray());
            Assert.Equal(
                "a.json, Schritt 2 „roles“, $.steps[1].Roles (Zeile 7): Der Wert ist nicht von der Art „Liste“.",
                texts.Message(new RecipeExecutionException(new RecipePlace("a.json", 2, "roles", "$.steps[1].Roles", 7), "the value is not a list.")));

            // The theme has a name that is a word of ours.
            var missing = new RecipeExecutionException(new RecipePlace("a.json"), "there is no theme \"theme\".");
            Assert.Equal("Es gibt kein Design „theme“.", texts.Reason(missing));
            Assert.True(texts.IsTranslated(missing));
            Assert.False(texts.IsTranslated(new RecipeExecutionException(new RecipePlace("a.json"), "A library says so.")));
            return Task.CompletedTask;
        });
    }

    // The last text of each throw: with a space, so no path; what is put into it stands for itself.
    private static IEnumerable<string> ReasonsIn(string source)
    {
        foreach (Match start in Throw().Matches(source))
        {
            var (depth, at, reason) = (1, start.Index + start.Length, "");
            while (depth > 0)
            {
                if (source[at] == '"')
                {
                    var (text, end) = Literal(source, at, source[at - 1] == '$');
                    reason = depth == 1 && text.Replace("xyz", "", StringComparison.Ordinal).Any(char.IsLetter) && text.Contains(' ', StringComparison.Ordinal) ? text : reason;
                    at = end;
                }
                else
                {
                    depth += source[at] == '(' ? 1 : source[at] == ')' ? -1 : 0;
                }

                at++;
            }

            if (reason.Length > 0)
            {
                yield return reason;
            }
        }
    }

    // What the engine says of each exception, after "The script …".
    private static IEnumerable<string> EndsOfScripts(string source)
        => Arm().Matches(source).Select(arm => Literal(source, arm.Index + arm.Length, source[arm.Index + arm.Length - 1] == '$').Text);

    private static (string Text, int End) Literal(string source, int start, bool isInterpolated)
    {
        var text = new System.Text.StringBuilder();
        for (var at = start + 1; ; at++)
        {
            switch (source[at])
            {
                case '"':
                    return (text.ToString(), at);
                case '\\':
                    text.Append(source[++at]);
                    break;
                case '{' when isInterpolated && source[at + 1] != '{':
                    for (var depth = 1; depth > 0;)
                    {
                        at++;
                        depth += source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
                    }

                    text.Append("xyz");
                    break;
                default:
                    text.Append(source[at]);
                    break;
            }
        }
    }

    [GeneratedRegex(@"new (RecipeStepException|RecipeExecutionException|ScriptException|ValidationException)\(")]
    private static partial Regex Throw();

    [GeneratedRegex(@"Exception\b.* => \$?(?="")")]
    private static partial Regex Arm();
}
