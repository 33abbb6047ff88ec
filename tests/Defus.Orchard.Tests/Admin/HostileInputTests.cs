using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>Whatever is sent to the administration: no crash, no lost text, no unescaped output, never without an antiforgery token.</summary>
public sealed class HostileInputTests : IClassFixture<ExtendedSite>
{
    private const string Mark = "data-hostile";
    private const string TokenName = "__RequestVerificationToken";
    private const int RoundsPerForm = 3;
    private const int LongestAddress = 4_000;

    // Forms that would end the session of the test itself.
    private static readonly string[] _leftAlone = ["/Users/LogOff", "/ChangePassword", "/Users/EditPassword", "/TwoFactor"];

    private static readonly Gen<string> _values = Gen.OneOf(
        Gen.Const(string.Empty),
        Gen.Const($"\"'><script {Mark}>alert(1)</script><img {Mark} src=x onerror=alert(1)>{{{{ 'x' | upcase }}}}"),
        Gen.Const("{{ 1 | raw }}{% for x in (1..100000000) %}x{% endfor %}"),
        Gen.Const("../../../../etc/passwd"),
        Gen.Const("javascript:alert(1)"),
        Gen.Const("2026-02-30T25:61"),
        Gen.Const("-99999999999999999999"),
        Gen.Const("NaN"),
        Gen.Const("{\"a\":[[[[[[[["),
        Gen.Const("' or 1=1; drop table Document; --"),
        Gen.Const("\u0000\u0001\u202e\ufeff\ud83d\ude00"),
        Gen.Const(new string('ä', 9_000)),
        Gen.String[0, 40],
        Gen.Char.AlphaNumeric.Array[1, 20].Select(letters => new string(letters)));

    private readonly ExtendedSite _site;
    private readonly HtmlParser _parser = new();

    public HostileInputTests(ExtendedSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task Submit_EveryFormWithRandomValues_NeitherCrashesNorEchoesMarkup()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var findings = new List<string>();
        foreach (var (action, form, button) in await CollectSubmissionsAsync(editor))
        {
            for (var round = 0; round < RoundsPerForm; round++)
            {
                var values = Mutate(form, button);
                using var response = await editor.Client.PostAsync(action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
                if ((int)response.StatusCode >= 500)
                {
                    findings.Add($"{action}: {(int)response.StatusCode} for {Describe(values)}");
                }
                else if (response.Headers.Location?.OriginalString.Length > LongestAddress)
                {
                    findings.Add($"{action}: leads to an address that no server takes, for {Describe(values)}");
                }
                else if (response.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    var answer = _parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                    CheckAnswer(action, values, answer, findings);
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    /// <summary>The routes themselves say which doors there are: one that no screen links to is tried all the same, with the names its action reads.</summary>
    [Fact]
    public async Task Post_EveryRouteWithRandomValues_NeitherCrashesNorEchoesMarkup()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var token = await TokenAsync(editor);
        var routes = (await AdminMap.RoutesAsync(_site))
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && !IsLeftAlone(route.RoutePattern)).ToArray();
        Assert.True(routes.Length > 100, $"Only {routes.Length} routes take forms.");
        var findings = new List<string>();
        foreach (var route in routes)
        {
            var names = NamesOf(route.Metadata.GetMetadata<ControllerActionDescriptor>()!);
            for (var round = 0; round < RoundsPerForm; round++)
            {
                // First all names with nothing in them: they hide what stands in the address.
                var values = names.SelectMany(name => round == 0 ? [""] : Enumerable.Range(0, Gen.Int[0, 2].Single()).Select(_ => _values.Single()), KeyValuePair.Create).ToList();
                using var response = await editor.Client.PostAsync(Fill(TemplateOf(route.RoutePattern)), new FormUrlEncodedContent(values.Append(new(TokenName, token))), TestContext.Current.CancellationToken);
                if ((int)response.StatusCode >= 500)
                {
                    findings.Add($"{route.RoutePattern.RawText}: {(int)response.StatusCode} for {Describe(values)}");
                }
                else if (response.Content.Headers.ContentType?.MediaType == "text/html"
                    && _parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector($"[{Mark}]") is not null)
                {
                    findings.Add($"{route.RoutePattern.RawText}: markup is not escaped for {Describe(values)}");
                }
            }

            using var untold = await editor.Client.PostAsync(Fill(TemplateOf(route.RoutePattern)), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            if (untold.StatusCode != HttpStatusCode.BadRequest)
            {
                findings.Add($"{route.RoutePattern.RawText}: {(int)untold.StatusCode} without a token");
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [Fact]
    public async Task Submit_EveryFormWithoutAntiforgeryToken_IsRefused()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var findings = new List<string>();
        foreach (var (action, form, _) in await CollectSubmissionsAsync(editor))
        {
            var values = EditorSession.ValuesOf(form).Where(value => value.Key != TokenName);
            using var response = await editor.Client.PostAsync(action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.BadRequest)
            {
                findings.Add($"{action}: {(int)response.StatusCode}");
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [Fact]
    public async Task Get_EveryAdminAddressWithRandomValues_DoesNotCrash()
    {
        using var editor = await EditorSession.SignInAsync(_site);
        var findings = new List<string>();
        foreach (var pattern in await AdminPatternsAsync())
        {
            for (var round = 0; round < RoundsPerForm; round++)
            {
                var path = Fill(pattern);
                using var response = await editor.Client.GetAsync(path, TestContext.Current.CancellationToken);
                if ((int)response.StatusCode >= 500)
                {
                    findings.Add($"{pattern.RawText}: {(int)response.StatusCode} for {path[..Math.Min(path.Length, 200)]}");
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [Fact]
    public async Task Post_EveryAdminAddressAsVisitor_IsRefused()
    {
        var findings = new List<string>();
        foreach (var pattern in await AdminPatternsAsync())
        {
            using var get = await _site.Visitor.GetAsync(Fill(pattern), TestContext.Current.CancellationToken);
            using var post = await _site.Visitor.PostAsync(Fill(pattern), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            foreach (var response in new[] { get, post })
            {
                if (response.IsSuccessStatusCode || (int)response.StatusCode >= 500)
                {
                    findings.Add($"{response.RequestMessage!.Method} {pattern.RawText}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private static void CheckAnswer(string action, List<KeyValuePair<string, string>> values, IHtmlDocument answer, List<string> findings)
    {
        if (answer.QuerySelector($"[{Mark}]") is not null)
        {
            findings.Add($"{action}: markup is not escaped for {Describe(values)}");
        }

        // A form that comes back with errors still holds what was typed.
        if (answer.QuerySelector(".is-invalid, [aria-invalid=true]") is not null)
        {
            foreach (var (name, value) in values)
            {
                var input = answer.All.FirstOrDefault(element => element.GetAttribute("name") == name);
                var kept = input switch
                {
                    IHtmlTextAreaElement area => area.Value,
                    IHtmlInputElement { Type: "text" } text => text.Value,
                    _ => null,
                };
                if (kept?.Length == 0 && value.Trim().Length > 0)
                {
                    findings.Add($"{action}: the text of {name} is lost for {Describe(values)}");
                }
            }
        }
    }

    private static string Describe(List<KeyValuePair<string, string>> values)
        => string.Join('&', values.Where(value => value.Key != TokenName).Select(value => $"{value.Key}={value.Value[..Math.Min(value.Value.Length, 40)]}"));

    private static List<KeyValuePair<string, string>> Mutate(IHtmlFormElement form, IHtmlButtonElement? button)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in EditorSession.ValuesOf(form))
        {
            var dice = Gen.Int[0, 9].Single();
            if (name == TokenName || dice < 3)
            {
                values.Add(new(name, value));
            }
            else if (dice < 9)
            {
                values.Add(new(name, _values.Single()));
            }
        }

        if (button?.Name is { Length: > 0 } pressed)
        {
            values.Add(new(pressed, button.Value ?? string.Empty));
        }

        return values;
    }

    private static string Fill(RouteTemplate pattern)
        => "/" + string.Join('/', pattern.Segments.Select(segment => Uri.EscapeDataString(segment ?? Word())))
            + $"?id={Uri.EscapeDataString(Word())}&contentItemId={Uri.EscapeDataString(Word())}&name={Uri.EscapeDataString(Word())}&pagenum={Uri.EscapeDataString(Word())}&q={Uri.EscapeDataString(Word())}&returnUrl=//evil.example";

    private static string Word()
        => _values.Where(value => value.Length is > 0 and < 200).Single();

    private static async Task<List<AdminMap.Submission>> CollectSubmissionsAsync(EditorSession editor)
    {
        var submissions = new Dictionary<string, AdminMap.Submission>();
        foreach (var submission in (await AdminMap.ScreensAsync(editor.Client)).SelectMany(screen => AdminMap.SubmissionsOf(screen.Path, screen.Page)))
        {
            if (!_leftAlone.Any(submission.Action.Contains))
            {
                submissions.TryAdd($"{AdminMap.Kind(submission.Action)} {submission.Button?.Name} {submission.Button?.Value}", submission);
            }
        }

        Assert.NotEmpty(submissions);
        return [.. submissions.Values];
    }

    private async Task<RouteTemplate[]> AdminPatternsAsync()
        => [.. (await AdminMap.RoutesAsync(_site))
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => !IsLeftAlone(pattern))
            .Select(TemplateOf)];

    private static bool IsLeftAlone(RoutePattern pattern) => _leftAlone.Any(path => ("/" + pattern.RawText).Contains(path, StringComparison.OrdinalIgnoreCase));

    private static RouteTemplate TemplateOf(RoutePattern pattern) => new(
        pattern.RawText!,
        [.. pattern.PathSegments.Select(segment => segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : null)]);

    private static async Task<string> TokenAsync(EditorSession editor)
    {
        using var page = await editor.Client.GetAsync("/ChangePassword", TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector($"[name={TokenName}]")!.GetAttribute("value")!;
    }

    // What an action binds: its parameters, and the properties of models among them.
    private static string[] NamesOf(ControllerActionDescriptor action)
        => [.. action.Parameters.SelectMany(parameter => parameter.ParameterType.IsClass && parameter.ParameterType != typeof(string) && !parameter.ParameterType.IsArray
            ? parameter.ParameterType.GetProperties().Where(property => property.CanWrite).SelectMany(property => new[] { property.Name, $"{parameter.Name}.{property.Name}" })
            : [parameter.BindingInfo?.BinderModelName ?? parameter.Name])
            .Concat(["returnUrl", "decision", "editedState", "itemIds"]).Distinct()];

    private sealed record RouteTemplate(string RawText, string?[] Segments);
}
