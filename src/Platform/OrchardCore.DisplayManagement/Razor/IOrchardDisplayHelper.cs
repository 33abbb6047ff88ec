using Microsoft.AspNetCore.Http;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>What <c>Orchard</c> offers in a view. Stands in for IOrchardDisplayHelper.</summary>
public interface IOrchardDisplayHelper : IOrchardHelper
{
    IDisplayHelper DisplayHelper { get; }
}

internal sealed class OrchardDisplayHelper : IOrchardDisplayHelper
{
    private readonly IHttpContextAccessor _httpContextAccessor;

    public OrchardDisplayHelper(IHttpContextAccessor httpContextAccessor, IDisplayHelper displayHelper)
    {
        _httpContextAccessor = httpContextAccessor;
        DisplayHelper = displayHelper;
    }

    public HttpContext HttpContext
        => _httpContextAccessor.HttpContext ?? throw new InvalidOperationException("There is no request; the Orchard helper works in views of requests only.");

    public IDisplayHelper DisplayHelper { get; }
}
