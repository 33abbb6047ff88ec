using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Rules.Services;

/// <summary>Remembers which content types the request shows in detail, for rules that ask for them.</summary>
public sealed class DisplayedContentTypes : ContentDisplayDriver
{
    private readonly HashSet<string> _names = [];

    public IReadOnlyCollection<string> Names => _names;

    public override IDisplayResult? Display(ContentItem contentItem, BuildDisplayContext context)
    {
        if (context.DisplayType is "" or OrchardCoreConstants.DisplayType.Detail && !contentItem.Has("LayerMetadata"))
        {
            _names.Add(contentItem.ContentType);
        }

        return null;
    }
}
