// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;

namespace OrchardCore.DisplayManagement.Entities;

/// <summary>Base of drivers of a section of an entity's properties. Stands in for SectionDisplayDriverBase.</summary>
public abstract class SectionDisplayDriverBase<TModel, TSection> : DisplayDriver<TModel>
    where TModel : class, IEntity
    where TSection : new()
{
    /// <summary>The name the section is stored under: the name of its class.</summary>
    protected virtual string PropertyName => typeof(TSection).Name;

    public override Task<IDisplayResult> DisplayAsync(TModel model, BuildDisplayContext context)
    {
        return DisplayAsync(model, GetSection(model), context);
    }

    public virtual Task<IDisplayResult> DisplayAsync(TModel model, TSection section, BuildDisplayContext context)
    {
        return Task.FromResult(Display(model, section, context));
    }

    public virtual IDisplayResult Display(TModel model, TSection section, BuildDisplayContext context)
    {
        return NullShapeResult();
    }

    public override Task<IDisplayResult> EditAsync(TModel model, BuildEditorContext context)
    {
        return EditAsync(model, GetSection(model), context);
    }

    public virtual Task<IDisplayResult> EditAsync(TModel model, TSection section, BuildEditorContext context)
    {
        return Task.FromResult(Edit(model, section, context));
    }

    public virtual IDisplayResult Edit(TModel model, TSection section, BuildEditorContext context)
    {
        return NullShapeResult();
    }

    public override async Task<IDisplayResult> UpdateAsync(TModel model, UpdateEditorContext context)
    {
        var section = GetSection(model);
        var result = await UpdateAsync(model, section, context);
        if (result is not null)
        {
            model.Put(PropertyName, section);
        }

        return result;
    }

    public virtual Task<IDisplayResult> UpdateAsync(TModel model, TSection section, UpdateEditorContext context)
    {
        return EditAsync(model, section, context);
    }

    protected override void BuildPrefix(TModel model, string htmlFieldPrefix)
    {
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? PropertyName : $"{htmlFieldPrefix}.{PropertyName}";
    }

    private TSection GetSection(TModel model)
    {
        return model.TryGet<TSection>(PropertyName, out var section) ? section : new TSection();
    }
}

/// <summary>A driver of a section of an entity's properties. Stands in for SectionDisplayDriver.</summary>
public abstract class SectionDisplayDriver<TModel, TSection> : SectionDisplayDriverBase<TModel, TSection>
    where TModel : class, IEntity
    where TSection : new()
{
}
