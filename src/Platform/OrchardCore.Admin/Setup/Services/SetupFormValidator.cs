using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.Setup.ViewModels;
using OrchardCore.Users;

namespace OrchardCore.Setup.Services;

/// <summary>Says at each field of the set-up form what is wrong with it, before anything is set up.</summary>
internal sealed partial class SetupFormValidator
{
    // As far as the columns and the forms of the administration reach.
    private static readonly (string Field, Func<SetupViewModel, string?> Value, int Length)[] _lengths =
    [
        (nameof(SetupViewModel.SiteName), model => model.SiteName, 70),
        (nameof(SetupViewModel.TablePrefix), model => model.TablePrefix, 20),
        (nameof(SetupViewModel.UserName), model => model.UserName, 100),
        (nameof(SetupViewModel.Email), model => model.Email, 254),
        (nameof(SetupViewModel.Password), model => model.Password, 200),
    ];

    private readonly SetupViewModel _model;
    private readonly ModelStateDictionary _state;
    private readonly IStringLocalizer S;

    public SetupFormValidator(SetupViewModel model, ModelStateDictionary state, IStringLocalizer localizer)
    {
        _model = model;
        _state = state;
        S = localizer;
    }

    public void Validate()
    {
        Require(nameof(_model.SiteName), _model.SiteName);
        Choose(nameof(_model.RecipeName), _model.RecipeName, _model.Recipes.Select(recipe => recipe.Name));
        Choose(nameof(_model.SiteTimeZone), _model.SiteTimeZone, _model.TimeZones);
        Choose(nameof(_model.DatabaseProvider), _model.DatabaseProvider, ["Sqlite", "Postgres"]);
        if (_model.DatabaseProvider == "Postgres" && string.IsNullOrWhiteSpace(_model.ConnectionString))
        {
            Add(nameof(_model.ConnectionString), S["This database needs a connection string."]);
        }

        if (!string.IsNullOrEmpty(_model.TablePrefix) && !Prefix().IsMatch(_model.TablePrefix))
        {
            Add(nameof(_model.TablePrefix), S["Use letters, digits and underscores, beginning with a letter."]);
        }

        if (Require(nameof(_model.UserName), _model.UserName) && !UserName().IsMatch(_model.UserName!))
        {
            Add(nameof(_model.UserName), S["Use letters, digits and the characters - . _ @ + only."]);
        }

        if (Require(nameof(_model.Email), _model.Email) && !MailAddress.TryCreate(_model.Email, out _))
        {
            Add(nameof(_model.Email), S["This is not an e-mail address."]);
        }

        ValidatePassword();
        foreach (var (field, value, length) in _lengths)
        {
            if (value(_model)?.Length > length)
            {
                Add(field, S["At most {0} characters, please.", length]);
            }
        }
    }

    private void ValidatePassword()
    {
        if (!Require(nameof(_model.Password), _model.Password))
        {
            return;
        }

        var missing = PasswordPolicy.Check(_model.Password);
        foreach (var text in missing)
        {
            Add(nameof(_model.Password), S[text]);
        }

        if (missing.Count == 0 && _model.Password != _model.PasswordConfirmation)
        {
            Add(nameof(_model.PasswordConfirmation), S["The passwords are not the same."]);
        }
    }

    private bool Require(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        Add(field, S["Please fill in this field."]);
        return false;
    }

    private void Choose(string field, string? value, IEnumerable<string> choices)
    {
        if (Require(field, value) && !choices.Contains(value))
        {
            Add(field, S["Please choose one of the values offered."]);
        }
    }

    private void Add(string field, string message) => _state.AddModelError(field, message);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[A-Za-z0-9\-._@+]+$")]
    private static partial Regex UserName();
}
