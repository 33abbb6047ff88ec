using Defus.Common.Content;
using Defus.News.Models;
using Defus.News.Services;
using Defus.News.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

public sealed class NewsArchivePartDisplayDriver : ContentPartDisplayDriver<NewsArchivePart>
{
    private const int PageSize = 18;

    private readonly INewsArchive _archive;
    private readonly TermNames _termNames;
    private readonly PublishedNames _names;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public NewsArchivePartDisplayDriver(INewsArchive archive, TermNames termNames, PublishedNames names, IHttpContextAccessor httpContextAccessor)
    {
        _archive = archive;
        _termNames = termNames;
        _names = names;
        _httpContextAccessor = httpContextAccessor;
    }

    public override IDisplayResult Display(NewsArchivePart part, BuildPartDisplayContext context)
        => Initialize<NewsArchiveViewModel>(GetDisplayShapeType(context), async model =>
        {
            var selection = NewsSelection.Of(key => _httpContextAccessor.HttpContext?.Request.Query[key]);

            // One more than a page tells whether there is another.
            var posts = await _archive.FindAsync(selection, (selection.Page - 1) * PageSize, PageSize + 1);
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Selection = selection;
            model.Topics = await _termNames.AllAsync(NewsTypes.TopicsTaxonomyId);
            model.Members = await _names.OfTypeAsync(NewsTypes.Member);
            model.Years = await _archive.ListYearsAsync();
            model.HasNextPage = posts.Count > PageSize;
            model.Posts = [.. posts.Take(PageSize)];
        }).Location("Detail", "Content");
}
