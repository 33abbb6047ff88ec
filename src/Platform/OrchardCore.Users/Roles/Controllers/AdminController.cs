using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Roles.Services;
using OrchardCore.Roles.ViewModels;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Roles.Controllers;

/// <summary>The roles and what they may do: /Admin/Roles.</summary>
[Area("OrchardCore.Roles")]
[Feature("OrchardCore.Roles")]
[Admin("Roles/{action}/{id?}", "Roles{action}")]
public sealed class AdminController : Controller
{
    private const string Prefix = "Checkbox.";

    private readonly RoleManager<IRole> _roleManager;
    private readonly IRoleService _roleService;
    private readonly PermissionCatalog _catalog;
    private readonly ISession _session;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public AdminController(
        RoleManager<IRole> roleManager,
        IRoleService roleService,
        PermissionCatalog catalog,
        ISession session,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IStringLocalizer<AdminController> localizer,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _roleManager = roleManager;
        _roleService = roleService;
        _catalog = catalog;
        _session = session;
        _authorizationService = authorizationService;
        _notifier = notifier;
        S = localizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var entries = new List<RoleListEntry>();
        foreach (var role in await _roleService.GetRolesAsync())
        {
            entries.Add(await DescribeAsync((Role)role));
        }

        return View(new RolesViewModel { Roles = [.. entries.OrderBy(entry => !entry.IsSystemRole).ThenBy(entry => entry.Name, StringComparer.CurrentCultureIgnoreCase)] });
    }

    [HttpGet]
    public async Task<IActionResult> Matrix()
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var roles = (await _roleService.GetRolesAsync()).Cast<Role>().OrderBy(role => role.RoleName, StringComparer.CurrentCultureIgnoreCase).ToArray();
        var described = new List<IReadOnlyList<PermissionGroup>>();
        foreach (var role in roles)
        {
            described.Add(await _catalog.DescribeAsync(role.RoleName, GrantedTo(role)));
        }

        return View(new PermissionMatrixViewModel
        {
            Roles = [.. roles.Select(role => role.RoleName)],
            Groups = [.. described[0].Select((group, i) => new PermissionMatrixGroup
            {
                Title = group.Title,
                Rows = [.. group.Permissions.Select((permission, j) => new PermissionMatrixRow { Permission = permission, Cells = [.. described.Select(role => role[i].Permissions[j])] })],
            })],
        });
    }

    [HttpGet]
    public async Task<IActionResult> Create()
        => await IsAllowedAsync() ? View(nameof(Edit), await FillAsync(new EditRoleViewModel { IsNew = true }, new HashSet<string>())) : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Create(EditRoleViewModel model) => await IsAllowedAsync() ? await CreateAsync(model) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Clone(string? id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is { } role
            ? View(nameof(Edit), await FillAsync(new EditRoleViewModel { IsNew = true, RoleName = S["Copy of {0}", role.RoleName], RoleDescription = role.RoleDescription }, GrantedTo(role)))
            : NotFound();
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Clone(string? id, EditRoleViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is null ? NotFound() : await CreateAsync(model);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string? id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is { } role
            ? View(await FillAsync(new EditRoleViewModel { RoleName = role.RoleName, RoleDescription = role.RoleDescription }, GrantedTo(role)))
            : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EditPost(string? id, EditRoleViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id) is not { } role)
        {
            return NotFound();
        }

        // The name stays: accounts and recipes refer to it.
        ModelState.Remove(nameof(model.RoleName));
        model.RoleName = role.RoleName;
        var chosen = await ReadChosenAsync();
        if (!ModelState.IsValid)
        {
            return View(await FillAsync(model, chosen));
        }

        role.RoleDescription = model.RoleDescription?.Trim() ?? string.Empty;
        if (!await _roleService.IsAdminRoleAsync(role.RoleName))
        {
            role.RoleClaims = await MergeAsync(role, chosen);
        }

        if (!await TryAsync(() => _roleManager.UpdateAsync(role)))
        {
            return await ShowAgainAsync(model, chosen);
        }

        await _notifier.SuccessAsync(H["The role {0} is saved. It holds at once.", role.RoleName]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Delete(string? id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(id) is not { } role)
        {
            return NotFound();
        }

        if (await _roleService.IsSystemRoleAsync(role.RoleName))
        {
            await _notifier.ErrorAsync(H["The role {0} belongs to every site and cannot be deleted.", role.RoleName]);
            return RedirectToAction(nameof(Index));
        }

        if (await TryAsync(() => _roleManager.DeleteAsync(role)))
        {
            await _notifier.SuccessAsync(H["The role {0} is deleted.", role.RoleName]);
        }
        else
        {
            await _notifier.ErrorAsync(H["The role {0} is not deleted, as somebody has changed the roles or one of its accounts at the same moment. Please try again.", role.RoleName]);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> CreateAsync(EditRoleViewModel model)
    {
        model.IsNew = true;
        model.RoleName = model.RoleName?.Trim() ?? string.Empty;
        var chosen = await ReadChosenAsync();
        if (model.RoleName.Any(character => character is '/' or '\\' or '_' or ',' or ';' || char.IsControl(character)))
        {
            ModelState.AddModelError(nameof(model.RoleName), S["Please do without / \\ _ , and ;."]);
        }
        else if (ModelState.IsValid && await _roleManager.FindByNameAsync(model.RoleName) is not null)
        {
            ModelState.AddModelError(nameof(model.RoleName), S["There already is a role with this name."]);
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Edit), await FillAsync(model, chosen));
        }

        // Created first: the default permissions of features come then, and only what was chosen shall stay.
        var created = await TryAsync(async () =>
        {
            await _roleManager.CreateAsync(new Role { RoleName = model.RoleName, RoleDescription = model.RoleDescription?.Trim() ?? string.Empty });
            var role = (Role)(await _roleManager.FindByNameAsync(model.RoleName))!;
            role.RoleClaims = [.. chosen.Select(RoleClaim.Create)];
            await _roleManager.UpdateAsync(role);
        });
        if (!created)
        {
            return await ShowAgainAsync(model, chosen);
        }

        await _notifier.SuccessAsync(H["The role {0} is created.", model.RoleName]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>False when somebody else was faster; then nothing of the change is kept.</summary>
    private async Task<bool> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            await _session.FlushAsync();
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }

    private async Task<IActionResult> ShowAgainAsync(EditRoleViewModel model, IReadOnlySet<string> chosen)
    {
        ModelState.AddModelError(string.Empty, S["Somebody else has changed the roles at the same moment. Please save again."]);
        return View(nameof(Edit), await FillAsync(model, chosen));
    }

    private async Task<EditRoleViewModel> FillAsync(EditRoleViewModel model, IReadOnlySet<string> granted)
    {
        model.IsAdminRole = !model.IsNew && await _roleService.IsAdminRoleAsync(model.RoleName);
        model.Groups = model.IsAdminRole ? [] : await _catalog.DescribeAsync(model.IsNew ? string.Empty : model.RoleName, granted);
        return model;
    }

    private async Task<RoleListEntry> DescribeAsync(Role role)
    {
        var isAdmin = await _roleService.IsAdminRoleAsync(role.RoleName);
        var isSystem = await _roleService.IsSystemRoleAsync(role.RoleName);
        var normalized = role.RoleName.ToUpperInvariant();
        return new RoleListEntry
        {
            Name = role.RoleName,
            Description = isSystem ? S[role.RoleDescription] : role.RoleDescription,
            IsAdminRole = isAdmin,
            IsSystemRole = isSystem,
            Permissions = GrantedTo(role).Count,
            Users = isSystem && !isAdmin ? null : await _session.QueryIndex<UserByRoleNameIndex>(index => index.RoleName == normalized).CountAsync(),
        };
    }

    // Permissions of features that are disabled at the moment are not shown, and stay.
    private async Task<List<RoleClaim>> MergeAsync(Role role, IReadOnlySet<string> chosen)
    {
        var known = await _catalog.GetNamesAsync();
        return
        [
            .. role.RoleClaims.Where(claim => claim.ClaimType != Permission.ClaimType || !known.Contains(claim.ClaimValue) || chosen.Contains(claim.ClaimValue)),
            .. chosen.Except(GrantedTo(role), StringComparer.OrdinalIgnoreCase).Select(RoleClaim.Create),
        ];
    }

    private async Task<IReadOnlySet<string>> ReadChosenAsync()
    {
        var known = await _catalog.GetNamesAsync();
        return Request.Form
            .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Value.Contains("true"))
            .Select(field => field.Key[Prefix.Length..])
            .Where(known.Contains)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static HashSet<string> GrantedTo(Role role)
        => role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private async Task<Role?> FindAsync(string? id) => string.IsNullOrEmpty(id) ? null : await _roleManager.FindByNameAsync(id) as Role;

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, RolesPermissions.ManageRoles);
}
