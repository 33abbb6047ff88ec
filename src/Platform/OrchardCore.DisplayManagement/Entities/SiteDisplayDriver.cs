// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Entities;

/// <summary>Edits a section of the site settings under <c>/Admin/Settings/{SettingsGroupId}</c>. Stands in for SiteDisplayDriver.</summary>
public abstract class SiteDisplayDriver<TSettings> : SectionDisplayDriverBase<ISite, TSettings>
    where TSettings : new()
{
    protected abstract string SettingsGroupId { get; }

    public sealed override Task<IDisplayResult> EditAsync(ISite model, BuildEditorContext context)
    {
        return IsGroup(context) ? base.EditAsync(model, context) : Task.FromResult(NullShapeResult());
    }

    public sealed override Task<IDisplayResult> UpdateAsync(ISite model, UpdateEditorContext context)
    {
        return IsGroup(context) ? base.UpdateAsync(model, context) : Task.FromResult(NullShapeResult());
    }

    /// <summary>Every shape of the driver belongs to its group.</summary>
    public sealed override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
    {
        return base.Factory(shapeType, shapeBuilder, initializeAsync).OnGroup(SettingsGroupId);
    }

    private bool IsGroup(BuildShapeContext context)
    {
        return SettingsGroupId.Equals(context.GroupId, StringComparison.OrdinalIgnoreCase);
    }
}
