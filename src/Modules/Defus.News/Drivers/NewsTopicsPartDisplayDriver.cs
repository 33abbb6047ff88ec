using Defus.Common.Content;
using Defus.News.Models;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

public sealed class NewsTopicsPartDisplayDriver : ContentPartDisplayDriver<NewsTopicsPart>
{
    private readonly TermNames _termNames;

    public NewsTopicsPartDisplayDriver(TermNames termNames)
    {
        _termNames = termNames;
    }

    public override IDisplayResult Display(NewsTopicsPart part, BuildPartDisplayContext context)
        => Initialize<NewsTopicsViewModel>(GetDisplayShapeType(context), async model => model.Topics = await _termNames.AllAsync(NewsTypes.TopicsTaxonomyId))
            .Location("Detail", "Content");
}
