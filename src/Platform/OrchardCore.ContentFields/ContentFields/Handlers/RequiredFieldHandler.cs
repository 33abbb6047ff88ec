using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Handlers;

/// <summary>Checks that a required field has a value; fields with more rules add them.</summary>
public abstract class RequiredFieldHandler<TField, TSettings> : ContentFieldHandler<TField>
    where TField : ContentField, new()
    where TSettings : FieldSettings, new()
{
    protected RequiredFieldHandler(IStringLocalizer<FieldTexts> localizer)
    {
        S = localizer;
    }

    protected IStringLocalizer S { get; }

    /// <summary>The property that carries the message.</summary>
    protected abstract string Member { get; }

    public override async Task ValidatingAsync(ValidateContentFieldContext context, TField field)
    {
        var settings = context.ContentPartFieldDefinition.GetSettings<TSettings>();
        if (!IsEmpty(field))
        {
            await CheckAsync(context, field, settings);
        }
        else if (IsRequired(settings))
        {
            context.Fail(S["{0} is required.", context.ContentPartFieldDefinition.DisplayName()], Member);
        }
    }

    protected virtual bool IsRequired(TSettings settings) => settings.Required;

    protected abstract bool IsEmpty(TField field);

    /// <summary>Further rules for a field that is not empty.</summary>
    protected virtual Task CheckAsync(ValidateContentFieldContext context, TField field, TSettings settings) => Task.CompletedTask;
}
