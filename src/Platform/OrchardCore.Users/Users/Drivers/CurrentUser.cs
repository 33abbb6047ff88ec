using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

/// <summary>What whoever is signed in may do with an account.</summary>
public sealed class CurrentUser
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IAuthorizationService _authorizationService;

    public CurrentUser(IHttpContextAccessor httpContextAccessor, IAuthorizationService authorizationService)
    {
        _httpContextAccessor = httpContextAccessor;
        _authorizationService = authorizationService;
    }

    public ClaimsPrincipal Principal => _httpContextAccessor.HttpContext?.User ?? new ClaimsPrincipal();

    public bool Is(User user) => user.UserId.Length > 0 && Principal.FindFirstValue(ClaimTypes.NameIdentifier) == user.UserId;

    public Task<bool> MayAsync(Permission permission, object? resource = null) => _authorizationService.AuthorizeAsync(Principal, permission, resource);

    /// <summary>Whether the account may be edited in full, not only as one's own.</summary>
    public async Task<bool> ManagesAsync(User user)
        => await MayAsync(UsersPermissions.EditUsers) || (!Is(user) && await MayAsync(UsersPermissions.EditUsers, user));
}
