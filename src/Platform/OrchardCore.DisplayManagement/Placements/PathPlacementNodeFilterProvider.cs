using Microsoft.AspNetCore.Http;

namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>The filter <c>path</c>: the request's path, or its beginning with a star at the end.</summary>
internal sealed class PathPlacementNodeFilterProvider : IPlacementNodeFilterProvider
{
    private readonly IHttpContextAccessor _httpContextAccessor;

    public PathPlacementNodeFilterProvider(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public string Key => "path";

    public bool IsMatch(ShapePlacementContext context, object expression)
    {
        var path = Normalize(_httpContextAccessor.HttpContext?.Request.Path.Value ?? "/");
        foreach (var pattern in (string[])expression)
        {
            var expected = pattern.TrimStart('~');
            if (expected.EndsWith('*')
                ? path.StartsWith(expected[..^1], StringComparison.OrdinalIgnoreCase)
                : path.Equals(Normalize(expected), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Normalize(string path)
    {
        return path.EndsWith('/') ? path : path + "/";
    }
}
