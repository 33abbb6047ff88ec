using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Services;
using OrchardCore.Settings;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.Security;
using OrchardCore.Users.Services;
using OrchardCore.Users.SignIns;
using OrchardCore.Users.ViewModels;
using YesSql;
using YesSql.Services;

using ISession = YesSql.ISession;

namespace OrchardCore.Users.Controllers;

/// <summary>The accounts of the site: /Admin/Users. This part lists them and works on several at once.</summary>
[Admin("Users/{action}/{id?}", "Users{action}")]
public sealed partial class AdminController : Controller
{
    private const int MaximumBulk = 200;

    private readonly UserManager<IUser> _userManager;
    private readonly SignInManager<IUser> _signInManager;
    private readonly UserAdministration _administration;
    private readonly UsersAdminListQueryService _queries;
    private readonly SignInLog _signInLog;
    private readonly IRoleService _roleService;
    private readonly ISiteService _siteService;
    private readonly IAuthorizationService _authorizationService;
    private readonly IDisplayManager<User> _displayManager;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly IShapeFactory _shapeFactory;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;
    private readonly IHtmlLocalizer H;

    public AdminController(
        UserManager<IUser> userManager,
        SignInManager<IUser> signInManager,
        UserAdministration administration,
        UsersAdminListQueryService queries,
        SignInLog signInLog,
        IRoleService roleService,
        ISiteService siteService,
        IAuthorizationService authorizationService,
        IDisplayManager<User> displayManager,
        IUpdateModelAccessor updateModelAccessor,
        IShapeFactory shapeFactory,
        ISession session,
        INotifier notifier,
        IClock clock,
        IStringLocalizer<AdminController> localizer,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _userManager = userManager;
        _signInManager = signInManager;
        _administration = administration;
        _queries = queries;
        _signInLog = signInLog;
        _roleService = roleService;
        _siteService = siteService;
        _authorizationService = authorizationService;
        _displayManager = displayManager;
        _updateModelAccessor = updateModelAccessor;
        _shapeFactory = shapeFactory;
        _session = session;
        _notifier = notifier;
        _clock = clock;
        S = localizer;
        H = htmlLocalizer;
    }

    [HttpGet]
    public async Task<IActionResult> Index(UserIndexOptions options, PagerParameters pagerParameters)
    {
        if (!await MayAsync(UsersPermissions.ListUsers, new User()))
        {
            return Forbid();
        }

        options.VisibleRoles = await GetVisibleRolesAsync();
        var site = await _siteService.GetSiteSettingsAsync();
        var pager = new Pager(pagerParameters, site.PageSize);
        pager.PageSize = Math.Clamp(pager.PageSize, 1, Math.Max(1, site.MaxPageSize));
        var query = _queries.Query(options);
        var total = await query.CountAsync();
        var users = await query.Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync();
        ModelState.Clear();
        return View(new UsersIndexViewModel
        {
            Options = options,
            Users = await DescribeAsync(users),
            Roles = [.. (await _roleService.GetAssignableRolesAsync()).Select(role => role.RoleName)],
            Total = total,
            CanCreate = await MayAsync(UsersPermissions.EditUsers, new User()),
            Pager = await _shapeFactory.PagerAsync(pager, total),
        });
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> IndexPost(UsersBulkAction bulkAction, string[]? itemIds, string? returnUrl)
    {
        if (!await MayAsync(UsersPermissions.ListUsers, new User()))
        {
            return Forbid();
        }

        var ids = (itemIds ?? []).Where(id => id is { Length: > 0 and <= 26 }).Distinct().Take(MaximumBulk).ToArray();
        if (ids.Length == 0 || bulkAction == UsersBulkAction.None || !Enum.IsDefined(bulkAction))
        {
            await _notifier.WarningAsync(H["Please choose accounts and what to do with them."]);
        }
        else
        {
            await ApplyAsync(bulkAction, await _session.Query<User, UserIndex>(index => index.UserId.IsIn(ids)).ListAsync());
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Action(nameof(Index))!);
    }

    private async Task ApplyAsync(UsersBulkAction action, IEnumerable<User> users)
    {
        var (permission, change) = action switch
        {
            UsersBulkAction.Delete => (UsersPermissions.DeleteUsers, (Func<User, Task<string?>>)_administration.DeleteAsync),
            UsersBulkAction.Disable => (UsersPermissions.EditUsers, _administration.DisableAsync),
            UsersBulkAction.Unlock => (UsersPermissions.EditUsers, _administration.UnlockAsync),
            _ => (UsersPermissions.EditUsers, _administration.EnableAsync),
        };
        var done = 0;
        foreach (var user in users)
        {
            var reason = await MayAsync(permission, user) ? await change(user) : S["You may not do this with the account."].Value;
            if (reason is null)
            {
                done++;
            }
            else
            {
                await _notifier.WarningAsync(H["{0}: {1}", user.UserName, reason]);
            }
        }

        if (done > 0)
        {
            await _notifier.SuccessAsync(H["Done for {0} accounts.", done]);
        }
    }

    private async Task<IReadOnlyList<UserEntry>> DescribeAsync(IEnumerable<User> users)
    {
        var entries = new List<UserEntry>();
        foreach (var user in users)
        {
            entries.Add(new UserEntry
            {
                User = user,
                IsLocked = user.IsLockedOut(_clock.UtcNow),
                CanEdit = await MayAsync(UsersPermissions.EditUsers, user),
                LastSignInUtc = await _signInLog.GetLastAsync(user.UserId),
            });
        }

        return entries;
    }

    private async Task<IReadOnlyList<string>?> GetVisibleRolesAsync()
    {
        if (await MayAsync(UsersPermissions.ListUsers))
        {
            return null;
        }

        var roles = new List<string>();
        foreach (var role in await _roleService.GetAssignableRolesAsync())
        {
            if (await MayAsync(UsersPermissions.CreateListUsersInRolePermission(role.RoleName)))
            {
                roles.Add(role.RoleName);
            }
        }

        return roles;
    }

    private Task<bool> MayAsync(OrchardCore.Security.Permissions.Permission permission, object? resource = null)
        => _authorizationService.AuthorizeAsync(User, permission, resource);

    private async Task<User?> FindAsync(string? id) => string.IsNullOrEmpty(id) ? null : await _userManager.FindByIdAsync(id) as User;

    private bool IsOwn(User user) => User.FindFirstValue(ClaimTypes.NameIdentifier) == user.UserId;
}
