namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Asks handlers to fill in an aspect of a content item.</summary>
public class ContentItemAspectContext
{
    public required ContentItem ContentItem { get; set; }

    public required object Aspect { get; set; }

    /// <summary>Runs the action when this aspect is asked for.</summary>
    public async Task<ContentItemAspectContext> ForAsync<TAspect>(Func<TAspect, Task> action) where TAspect : class
    {
        if (Aspect is TAspect aspect)
        {
            await action(aspect);
        }

        return this;
    }
}
