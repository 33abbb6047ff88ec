using Microsoft.Extensions.Localization;
using OrchardCore.Environment.Commands;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.Commands;

/// <summary>The command <c>createUser /UserName: /Password: /Email: /PhoneNumber: /Roles:</c>.</summary>
public sealed class UserCommands : DefaultCommandHandler
{
    private readonly IUserService _userService;

    public UserCommands(IUserService userService, IStringLocalizer<UserCommands> localizer)
        : base(localizer)
    {
        _userService = userService;
    }

    [OrchardSwitch]
    public string UserName { get; set; } = string.Empty;

    [OrchardSwitch]
    public string Password { get; set; } = string.Empty;

    [OrchardSwitch]
    public string Email { get; set; } = string.Empty;

    [OrchardSwitch]
    public string PhoneNumber { get; set; } = string.Empty;

    [OrchardSwitch]
    public string Roles { get; set; } = string.Empty;

    /// <summary>Creates a user; one who exists is left alone, so that a recipe may be run again.</summary>
    [CommandName("createUser")]
    [CommandHelp("createUser /UserName:<name> /Password:<password> /Email:<address> /Roles:<role,role>")]
    [OrchardSwitches("UserName,Password,Email,PhoneNumber,Roles")]
    public async Task CreateUser()
    {
        if (await _userService.GetUserAsync(UserName) is not null)
        {
            Context.IsUnchanged = true;
            await Context.Output.WriteLineAsync(S["The user {0} exists already.", UserName]);
            return;
        }

        var user = new User
        {
            UserName = UserName,
            Email = Email,
            PhoneNumber = PhoneNumber,
            RoleNames = [.. Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            EmailConfirmed = true,
        };

        var errors = new List<string>();
        if (await _userService.CreateUserAsync(user, Password, (_, message) => errors.Add(message)) is null)
        {
            throw new InvalidOperationException(string.Join(' ', errors));
        }

        await Context.Output.WriteLineAsync(S["The user {0} was created.", UserName]);
    }
}
