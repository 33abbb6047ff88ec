using Microsoft.AspNetCore.Http;

namespace OrchardCore;

/// <summary>Carries the extension methods that views call as <c>Orchard.…</c>. Stands in for IOrchardHelper.</summary>
public interface IOrchardHelper
{
    HttpContext HttpContext { get; }
}
