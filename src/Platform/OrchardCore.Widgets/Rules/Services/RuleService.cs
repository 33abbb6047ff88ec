using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OrchardCore.Rules.Models;
using OrchardCore.Scripting;

namespace OrchardCore.Rules.Services;

/// <summary>Answers whether a rule holds for the current request.</summary>
public interface IRuleService
{
    ValueTask<bool> EvaluateAsync(Rule rule);
}

/// <summary>Evaluates the stock conditions.</summary>
public sealed class RuleService : IRuleService
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly DisplayedContentTypes _displayedTypes;
    private readonly IScriptingManager _scripting;
    private readonly ILogger _logger;

    public RuleService(
        IHttpContextAccessor httpContextAccessor,
        DisplayedContentTypes displayedTypes,
        IScriptingManager scripting,
        ILogger<RuleService> logger)
    {
        _logger = logger;
        _httpContextAccessor = httpContextAccessor;
        _displayedTypes = displayedTypes;
        _scripting = scripting;
    }

    private HttpContext HttpContext => _httpContextAccessor.HttpContext
        ?? throw new InvalidOperationException("A rule can only be evaluated within a request.");

    /// <summary>A rule without conditions never holds.</summary>
    public ValueTask<bool> EvaluateAsync(Rule rule) => ValueTask.FromResult(All(rule));

    private bool All(ConditionGroup group) => group.Conditions.Count > 0 && group.Conditions.TrueForAll(Evaluate);

    private bool Evaluate(Condition condition) => condition switch
    {
        AllConditionGroup group => All(group),
        AnyConditionGroup group => group.Conditions.Exists(Evaluate),
        BooleanCondition boolean => boolean.Value,
        HomepageCondition homepage => IsHomepage() == homepage.Value,
        IsAuthenticatedCondition => IsAuthenticated(),
        IsAnonymousCondition => !IsAuthenticated(),
        UrlCondition url => url.Operation.Compare(HttpContext.Request.Path.Value ?? "/", Rooted(url.Value)),
        RoleCondition role => role.Operation.CompareAny(HttpContext.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToArray(), role.Value),
        CultureCondition culture => culture.Operation.CompareAny(Cultures(), culture.Value),
        ContentTypeCondition type => type.Operation.CompareAny(_displayedTypes.Names, type.Value),
        JavascriptCondition script => Evaluate(script),
        _ => throw new InvalidOperationException($"There is no evaluation for the condition '{condition.GetType().Name}'."),
    };

    // A script that fails must not take every page of the site with it.
    private bool Evaluate(JavascriptCondition condition)
    {
        try
        {
            return _scripting.Evaluate("js:" + condition.Script, null, null, null) is true;
        }
        catch (ScriptException exception)
        {
            _logger.LogError(exception, "A condition of a layer could not be evaluated; it does not hold.");
            return false;
        }
    }

    private bool IsHomepage() => HttpContext.Request.Path.Value is null or "" or "/";

    private bool IsAuthenticated() => HttpContext.User.Identity?.IsAuthenticated == true;

    private static string Rooted(string url) => url.StartsWith('~') ? url[1..] : url;

    private static string[] Cultures() => [CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Parent.Name];
}
