using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.ViewModels;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Services;

/// <summary>Reads the search text of the content list.</summary>
internal static class ContentListFilter
{
    public static ContentOptionsViewModel Parse(string? text, string? contentType)
    {
        var options = new ContentOptionsViewModel { OriginalSearchText = text, SelectedContentType = contentType };
        var words = new List<string>();
        foreach (var word in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.Split(':', 2))
            {
                case ["status", var value] when Enum.TryParse<ContentsStatus>(value, ignoreCase: true, out var status):
                    options.ContentsStatus = status;
                    break;
                case ["sort", var value] when Enum.TryParse<ContentsOrder>(value, ignoreCase: true, out var order):
                    options.OrderBy = order;
                    break;
                case ["type", var value]:
                    options.SelectedContentType = value;
                    break;
                case ["text", var value]:
                    words.Add(value);
                    break;
                default:
                    words.Add(word);
                    break;
            }
        }

        options.SearchText = words.Count == 0 ? null : string.Join(' ', words);
        return options;
    }

    public static void OnlyTypes(IQuery<ContentItem> query, IEnumerable<string> types)
    {
        var names = types.ToArray();
        query.With<ContentItemIndex>(x => x.ContentType.IsIn(names));
    }
}
