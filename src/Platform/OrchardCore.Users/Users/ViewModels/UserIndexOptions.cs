using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Users.ViewModels;

/// <summary>What the list of accounts shows: words, role, state and order.</summary>
public class UserIndexOptions
{
    /// <summary>Part of a user name or e-mail address; may carry <c>role:</c>, <c>status:</c> and <c>sort:</c> as in Orchard Core.</summary>
    [BindProperty(Name = "q")]
    public string? SearchText { get; set; }

    [BindProperty(Name = "role")]
    public string? SelectedRole { get; set; }

    [BindProperty(Name = "status")]
    public UsersFilter Filter { get; set; }

    [BindProperty(Name = "sort")]
    public UsersOrder Order { get; set; }

    /// <summary>The roles whose accounts may be listed; null means all.</summary>
    [BindNever]
    public IReadOnlyList<string>? VisibleRoles { get; set; }
}

public enum UsersOrder
{
    Name,
    Email,
}

public enum UsersFilter
{
    All,
    Enabled,
    Disabled,
    Locked,
}

public enum UsersBulkAction
{
    None,
    Enable,
    Disable,
    Unlock,
    Delete,
}
