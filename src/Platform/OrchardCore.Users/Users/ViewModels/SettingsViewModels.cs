using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.ViewModels;

/// <summary>Choosing a new password by mail, and what it lacks to work.</summary>
public class ResetPasswordSettingsViewModel : ResetPasswordSettings
{
    [BindNever]
    public bool LacksMail { get; set; }

    [BindNever]
    public bool LacksAddress { get; set; }
}

/// <summary>The second factor for everybody.</summary>
public class TwoFactorLoginSettingsViewModel
{
    public bool RequireTwoFactorAuthentication { get; set; }

    [Range(4, 20, ErrorMessage = "Please give a number from {1} to {2}.")]
    public int NumberOfRecoveryCodesToGenerate { get; set; }
}

/// <summary>The second factor for roles.</summary>
public class RoleLoginSettingsViewModel
{
    public RoleEntry[] Roles { get; set; } = [];
}
