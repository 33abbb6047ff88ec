using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.Primitives;
using OrchardCore.Modules;

namespace OrchardCore.Mvc;

/// <summary>Keeps the late controllers from MVC until somebody wants them; then all of them are added at once, as MVC adds parts at run time.</summary>
internal sealed class LateActions : IActionDescriptorChangeProvider
{
    private readonly PathString[] _prefixes;
    private readonly FeatureControllersPart _part;
    private readonly HashSet<string> _names;
    private readonly Lock _lock = new();
    private CancellationTokenSource _changed = new();
    private volatile bool _areIncluded;

    public LateActions(IEnumerable<ILateControllers> controllers, FeatureControllersPart part)
    {
        var all = controllers.ToArray();
        _prefixes = [.. all.Select(late => new PathString("/" + late.Prefix))];
        _part = part;
        _areIncluded = all.Length == 0;
        _names = _part.Leave(type => Array.Exists(all, late => late.Contains(type)))
            .Select(type => type.Name.Replace("Controller", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool AreIncluded => _areIncluded;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    /// <summary>Stands before routing.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!_areIncluded && IsLate(context.Request.Path))
        {
            Include();
        }

        return next(context);
    }

    /// <summary>Whether a late controller bears this name, in whatever area.</summary>
    public bool AreOf(object? controller) => controller is string name && _names.Contains(name);

    /// <summary>When it returns, routes and links know the actions.</summary>
    public void Include()
    {
        lock (_lock)
        {
            if (_areIncluded)
            {
                return;
            }

            _part.TakeBack();
            var changed = Interlocked.Exchange(ref _changed, new CancellationTokenSource());
            changed.Cancel();
            _areIncluded = true;
        }
    }

    private bool IsLate(PathString path)
    {
        foreach (var prefix in _prefixes)
        {
            if (path.StartsWithSegments(prefix))
            {
                return true;
            }
        }

        return false;
    }
}
