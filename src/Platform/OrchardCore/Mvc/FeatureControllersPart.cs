using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Builders.Models;

namespace OrchardCore.Mvc;

/// <summary>Shows MVC the controllers and view components of the enabled features, and no others.</summary>
internal sealed class FeatureControllersPart : ApplicationPart, IApplicationPartTypeProvider
{
    private readonly TypeInfo[] _all;
    private volatile TypeInfo[] _shown;

    public FeatureControllersPart(ShellBlueprint blueprint, ModuleCatalog catalog, ITypeFeatureProvider types)
    {
        var enabled = blueprint.Features.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        _all = _shown = [.. blueprint.Features
            .Select(feature => feature.Extension.Id)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(id => catalog.Find(id)!.Module.Classes)
            .Where(IsCandidate)
            .Where(type => enabled.Contains(types.GetFeatureForDependency(type).Id) && EnabledTypes.AreRequirementsMet(type, enabled))
            .Select(type => type.GetTypeInfo())];
    }

    public override string Name => nameof(FeatureControllersPart);

    public IEnumerable<TypeInfo> Types => _shown;

    /// <summary>Leaves out these types until <see cref="TakeBack"/>; returns which they are.</summary>
    public IReadOnlyCollection<Type> Leave(Func<Type, bool> isLeft)
    {
        var left = Array.FindAll(_all, type => isLeft(type));
        _shown = [.. _all.Except(left)];
        return left;
    }

    /// <summary>Shows all types again.</summary>
    public void TakeBack() => _shown = _all;

    private static bool IsCandidate(Type type)
        => type.Name.EndsWith("Controller", StringComparison.Ordinal)
            || type.Name.EndsWith("ViewComponent", StringComparison.Ordinal)
            || typeof(ControllerBase).IsAssignableFrom(type);
}
