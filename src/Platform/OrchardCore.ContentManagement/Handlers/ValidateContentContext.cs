using System.ComponentModel.DataAnnotations;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>The errors found in a content item.</summary>
public class ContentValidateResult
{
    private readonly List<ValidationResult> _errors = [];

    public IReadOnlyList<ValidationResult> Errors => _errors;

    public bool Succeeded { get; private set; } = true;

    public void Fail(ValidationResult error)
    {
        Succeeded = false;
        _errors.Add(error);
    }
}

public class ValidateContentContext : ContentContextBase
{
    public ValidateContentContext(ContentItem contentItem) : base(contentItem)
    {
    }

    public ContentValidateResult ContentValidateResult { get; protected init; } = new();
}

/// <summary>Validation of one part; its errors go to the item's result.</summary>
public class ValidateContentPartContext : ValidateContentContext
{
    public ValidateContentPartContext(ContentItem contentItem) : base(contentItem)
    {
    }

    internal ValidateContentPartContext(ValidateContentContext context, ContentTypePartDefinition definition) : base(context.ContentItem)
    {
        ContentValidateResult = context.ContentValidateResult;
        ContentTypePartDefinition = definition;
    }

    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

public static class ValidateContentContextExtensions
{
    public static void Fail(this ValidateContentContext context, ValidationResult error)
        => context.ContentValidateResult.Fail(error);

    public static void Fail(this ValidateContentContext context, string errorMessage, params string[] memberNames)
        => context.ContentValidateResult.Fail(memberNames is { Length: > 0 } ? new(errorMessage, memberNames) : new(errorMessage));
}

public static class ValidateContentPartContextExtensions
{
    public static void Fail(this ValidateContentPartContext context, ValidationResult error)
        => context.ContentValidateResult.Fail(error);

    /// <summary>Adds an error of a property of the part.</summary>
    public static void Fail(this ValidateContentPartContext context, string errorMessage, string? propertyName)
        => context.ContentValidateResult.Fail(propertyName is null
            ? new(errorMessage)
            : new(errorMessage, [$"{context.ContentTypePartDefinition.Name}.{propertyName}"]));
}
