using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Contents.Unsaved;

/// <summary>The advice above the editor; the script of the editor keeps it up to date.</summary>
public sealed class AdviceDisplayDriver : ContentDisplayDriver
{
    // Lazy, because displaying a page makes the driver, too, but asks no advisors.
    private readonly Lazy<ContentAdvisors> _advisors;

    public AdviceDisplayDriver(Lazy<ContentAdvisors> advisors) => _advisors = advisors;

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (context.HtmlFieldPrefix.Length > 0)
        {
            return null;
        }

        var advice = model.Id == 0 ? [] : await _advisors.Value.AskAsync(model);
        return Dynamic("Content_Advice", shape => { shape.Advice = advice; }).Location("Content:before");
    }
}
