using System.Security.Claims;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Liquid;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Users.Liquid;

/// <summary>Base of the filters that ask about the visitor: <c>{{ User | user_id }}</c>.</summary>
public abstract class UserFilter : ILiquidFilter
{
    private readonly IHttpContextAccessor _httpContextAccessor;

    protected UserFilter(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => _httpContextAccessor.HttpContext?.User is { } user ? ProcessAsync(user, arguments) : new ValueTask<FluidValue>(NilValue.Instance);

    protected abstract ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments);
}

public sealed class UserIdFilter : UserFilter
{
    public UserIdFilter(IHttpContextAccessor httpContextAccessor)
        : base(httpContextAccessor)
    {
    }

    protected override ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments)
        => new(StringValue.Create(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty));
}

public sealed class UserEmailFilter : UserFilter
{
    public UserEmailFilter(IHttpContextAccessor httpContextAccessor)
        : base(httpContextAccessor)
    {
    }

    protected override ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments)
        => new(StringValue.Create(user.FindFirstValue(ClaimTypes.Email) ?? string.Empty));
}

public sealed class IsInRoleFilter : UserFilter
{
    public IsInRoleFilter(IHttpContextAccessor httpContextAccessor)
        : base(httpContextAccessor)
    {
    }

    protected override ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments)
        => new(BooleanValue.Create(user.IsInRole(arguments.At(0).ToStringValue())));
}

public sealed class HasClaimFilter : UserFilter
{
    public HasClaimFilter(IHttpContextAccessor httpContextAccessor)
        : base(httpContextAccessor)
    {
    }

    protected override ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments)
        => new(BooleanValue.Create(user.HasClaim(arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue())));
}

public sealed class HasPermissionFilter : UserFilter
{
    private readonly IAuthorizationService _authorizationService;
    private readonly IPermissionService _permissionService;

    public HasPermissionFilter(IHttpContextAccessor httpContextAccessor, IAuthorizationService authorizationService, IPermissionService permissionService)
        : base(httpContextAccessor)
    {
        _authorizationService = authorizationService;
        _permissionService = permissionService;
    }

    protected override async ValueTask<FluidValue> ProcessAsync(ClaimsPrincipal user, FilterArguments arguments)
    {
        var permission = await _permissionService.FindByNameAsync(arguments["permission"].Or(arguments.At(0)).ToStringValue());
        var resource = arguments["resource"].Or(arguments.At(1)).ToObjectValue();
        return BooleanValue.Create(permission is not null && await _authorizationService.AuthorizeAsync(user, permission, resource));
    }
}
