using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Localization;
using OrchardCore.Rules.Models;
using OrchardCore.Rules.ViewModels;
using OrchardCore.Scripting;
using OrchardCore.Security.Services;

namespace OrchardCore.Rules.Services;

/// <summary>Between conditions and their form: fills it, checks it, takes it over.</summary>
public sealed class ConditionEditor
{
    private readonly ConditionCatalog _catalog;
    private readonly IContentDefinitionManager _definitions;
    private readonly IRoleService? _roles;
    private readonly ILocalizationService? _localization;
    private readonly IScriptingManager _scripting;
    private readonly AdminOptions _admin;
    private readonly IStringLocalizer S;

    public ConditionEditor(
        ConditionCatalog catalog,
        IContentDefinitionManager definitions,
        IScriptingManager scripting,
        IOptions<AdminOptions> admin,
        IStringLocalizer<ConditionEditor> localizer,
        IRoleService? roles = null,
        ILocalizationService? localization = null)
    {
        _catalog = catalog;
        _definitions = definitions;
        _roles = roles;
        _localization = localization;
        _scripting = scripting;
        _admin = admin.Value;
        S = localizer;
    }

    /// <summary>The form of a condition.</summary>
    public ConditionViewModel Read(Condition condition)
    {
        var model = new ConditionViewModel { Type = condition.GetType().Name, ConditionId = condition.ConditionId };
        switch (condition)
        {
            case BooleanCondition boolean:
                model.Holds = boolean.Value;
                break;
            case HomepageCondition homepage:
                model.Holds = homepage.Value;
                break;
            case StringCondition text:
                model.Value = text.Value;
                model.Operation = text.Operation.GetType().Name;
                model.CaseSensitive = text.Operation.CaseSensitive;
                break;
            case JavascriptCondition script:
                model.Script = script.Script;
                break;
            case DisplayTextConditionGroup group:
                model.DisplayText = group.DisplayText;
                break;
        }

        return model;
    }

    /// <summary>Adds what the form shows beside the entries.</summary>
    public async Task FillAsync(ConditionViewModel model, ConditionKind kind)
    {
        model.Kind = kind;
        model.Operations = _catalog.Operations;
        model.Known = await KnownAsync(kind);
    }

    /// <summary>The condition as entered. What is wrong with it stands in the model state.</summary>
    public async Task<Condition> WriteAsync(ConditionViewModel model, ConditionKind kind, ModelStateDictionary errors)
    {
        var condition = kind.Create();
        condition.ConditionId = string.IsNullOrEmpty(model.ConditionId) ? condition.ConditionId : model.ConditionId;
        switch (condition)
        {
            case BooleanCondition boolean:
                boolean.Value = model.Holds;
                break;
            case HomepageCondition homepage:
                homepage.Value = model.Holds;
                break;
            case StringCondition text:
                text.Value = model.Value?.Trim() ?? string.Empty;
                text.Operation = Operator(model, errors);
                await CheckAsync(text, kind, errors);
                break;
            case JavascriptCondition script:
                script.Script = model.Script?.Trim() ?? string.Empty;
                Check(script, errors);
                break;
            case DisplayTextConditionGroup group:
                group.DisplayText = model.DisplayText?.Trim();
                break;
        }

        return condition;
    }

    /// <summary>Refuses a condition that can never hold together with others of the rule.</summary>
    public void CheckTogether(Rule rule, ConditionGroup group, Condition condition, ModelStateDictionary errors)
    {
        if (Contradictions.Find(rule, group, condition) is { } other)
        {
            var field = condition is StringCondition ? nameof(ConditionViewModel.Value) : nameof(ConditionViewModel.Holds);
            errors.AddModelError(field, S["This can never be true together with: {0}. Put both into a group of which one must hold, or change one.", _catalog.Describe(other)]);
        }
    }

    private StringOperator Operator(ConditionViewModel model, ModelStateDictionary errors)
    {
        StringOperator? found = model.Operation switch
        {
            nameof(StringEqualsOperator) => new StringEqualsOperator(),
            nameof(StringNotEqualsOperator) => new StringNotEqualsOperator(),
            nameof(StringStartsWithOperator) => new StringStartsWithOperator(),
            nameof(StringNotStartsWithOperator) => new StringNotStartsWithOperator(),
            nameof(StringEndsWithOperator) => new StringEndsWithOperator(),
            nameof(StringNotEndsWithOperator) => new StringNotEndsWithOperator(),
            nameof(StringContainsOperator) => new StringContainsOperator(),
            nameof(StringNotContainsOperator) => new StringNotContainsOperator(),
            _ => null,
        };
        if (found is null)
        {
            errors.AddModelError(nameof(model.Operation), S["Please choose how to compare."]);
            found = new StringEqualsOperator();
        }

        found.CaseSensitive = model.CaseSensitive;
        return found;
    }

    private async Task CheckAsync(StringCondition condition, ConditionKind kind, ModelStateDictionary errors)
    {
        if (condition.Value.Length == 0)
        {
            errors.AddModelError(nameof(ConditionViewModel.Value), S["Please enter what to compare with."]);
        }
        else if (condition is UrlCondition)
        {
            CheckAddress(condition, errors);
        }
        else if (condition.Operation is StringEqualsOperator
            && await KnownAsync(kind) is var known && !known.Contains(condition.Value, StringComparer.OrdinalIgnoreCase))
        {
            errors.AddModelError(nameof(ConditionViewModel.Value), S["“{0}” does not exist, so this could never be true. There are: {1}.", condition.Value, string.Join(", ", known)]);
        }
    }

    private void CheckAddress(StringCondition condition, ModelStateDictionary errors)
    {
        var fromTheStart = condition.Operation is StringEqualsOperator or StringStartsWithOperator;
        if (fromTheStart && condition.Value is not ['/', ..] and not ['~', '/', ..])
        {
            errors.AddModelError(nameof(ConditionViewModel.Value), S["Addresses of this site begin with ~/ – for example ~/aktuelles."]);
        }
        else if (condition.Value.AsSpan().ContainsAny('?', '#', ' '))
        {
            errors.AddModelError(nameof(ConditionViewModel.Value), S["Only the path is compared: no spaces, no ? and no #."]);
        }
        else if (fromTheStart && !condition.Operation.Negates
            && (condition.Value.TrimStart('~') + "/").StartsWith($"/{_admin.AdminUrlPrefix}/", StringComparison.OrdinalIgnoreCase))
        {
            errors.AddModelError(nameof(ConditionViewModel.Value), S["Layers are not shown in the administration."]);
        }
    }

    private void Check(JavascriptCondition condition, ModelStateDictionary errors)
    {
        if (condition.Script.Length == 0)
        {
            errors.AddModelError(nameof(ConditionViewModel.Script), S["Please enter a script."]);
            return;
        }

        try
        {
            if (_scripting.Evaluate("js:" + condition.Script, null, null, null) is not bool)
            {
                errors.AddModelError(nameof(ConditionViewModel.Script), S["The script must end with true or false."]);
            }
        }
        catch (ScriptException exception)
        {
            errors.AddModelError(nameof(ConditionViewModel.Script), exception.Message);
        }
    }

    private async Task<IReadOnlyList<string>> KnownAsync(ConditionKind kind) => kind.Name switch
    {
        nameof(RoleCondition) when _roles is not null => [.. (await _roles.GetRolesAsync()).Select(role => role.RoleName).Order(StringComparer.CurrentCulture)],
        nameof(CultureCondition) => await CulturesAsync(),
        nameof(ContentTypeCondition) => [.. (await _definitions.ListTypeDefinitionsAsync())
            .Where(type => type.GetStereotype() is not "Widget" and not "MenuItem").Select(type => type.Name).Order(StringComparer.Ordinal)],
        _ => [],
    };

    private async Task<IReadOnlyList<string>> CulturesAsync()
    {
        string[] supported = _localization is null ? [] : await _localization.GetSupportedCulturesAsync();
        return [.. supported.Concat(supported.Select(name => name.Split('-')[0])).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
