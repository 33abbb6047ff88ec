using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentLocalization.Handlers;

/// <summary>A translation that is being made of an item.</summary>
public class LocalizationContentContext : ContentContextBase
{
    public LocalizationContentContext(ContentItem contentItem, ContentItem original, string localizationSet, string culture)
        : base(contentItem)
    {
        Original = original;
        LocalizationSet = localizationSet;
        Culture = culture;
    }

    public ContentItem Original { get; set; }

    public string LocalizationSet { get; set; }

    public string Culture { get; set; }
}

/// <summary>Takes part when a translation is made.</summary>
public interface IContentLocalizationHandler
{
    Task LocalizingAsync(LocalizationContentContext context);

    Task LocalizedAsync(LocalizationContentContext context);
}

public class ContentLocalizationHandlerBase : IContentLocalizationHandler
{
    public virtual Task LocalizingAsync(LocalizationContentContext context) => Task.CompletedTask;

    public virtual Task LocalizedAsync(LocalizationContentContext context) => Task.CompletedTask;
}

/// <summary>The same for one part of the item.</summary>
public interface IContentLocalizationPartHandler
{
    Task LocalizingAsync(LocalizationContentContext context, ContentPart part);

    Task LocalizedAsync(LocalizationContentContext context, ContentPart part);
}

public abstract class ContentLocalizationPartHandlerBase<TPart> : IContentLocalizationPartHandler where TPart : ContentPart, new()
{
    Task IContentLocalizationPartHandler.LocalizingAsync(LocalizationContentContext context, ContentPart part)
        => part is TPart own ? LocalizingAsync(context, own) : Task.CompletedTask;

    Task IContentLocalizationPartHandler.LocalizedAsync(LocalizationContentContext context, ContentPart part)
        => part is TPart own ? LocalizedAsync(context, own) : Task.CompletedTask;

    public virtual Task LocalizingAsync(LocalizationContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task LocalizedAsync(LocalizationContentContext context, TPart part) => Task.CompletedTask;
}
