using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.ViewModels;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits the items of a menu as rows with text, address, level and position.</summary>
public sealed class MenuItemsListPartDisplayDriver : ContentPartDisplayDriver<MenuItemsListPart>
{
    private const int EmptyRows = 3;
    private readonly IContentManager _contentManager;
    private readonly IStringLocalizer S;

    public MenuItemsListPartDisplayDriver(IContentManager contentManager, IStringLocalizer<MenuItemsListPartDisplayDriver> stringLocalizer)
    {
        _contentManager = contentManager;
        S = stringLocalizer;
    }

    public override IDisplayResult Edit(MenuItemsListPart part, BuildPartEditorContext context)
    {
        return Initialize<MenuItemsEditViewModel>(GetEditorShapeType(context), model =>
        {
            AddRows(model.Rows, part.MenuItems, level: 0);
            for (var i = 0; i < EmptyRows; i++)
            {
                model.Rows.Add(new MenuItemRow { Position = (model.Rows.Count + 1) * 10 });
            }
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(MenuItemsListPart part, UpdatePartEditorContext context)
    {
        var model = new MenuItemsEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        Validate(model, context);
        if (context.Updater.ModelState.IsValid)
        {
            part.MenuItems = await BuildAsync(model.Rows, Flatten(part.MenuItems).ToDictionary(item => item.ContentItemId));
        }

        return Edit(part, context);
    }

    private void Validate(MenuItemsEditViewModel model, UpdatePartEditorContext context)
    {
        for (var i = 0; i < model.Rows.Count; i++)
        {
            var row = model.Rows[i];
            if (row.Remove || IsEmpty(row))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(row.Text))
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.Rows[{i}].Text", S["A menu item needs a text."]);
            }

            if (row.IsLink && !IsAddress(row.Url))
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.Rows[{i}].Url", S["The address must begin with ~/ (this site), https://, http://, mailto:, tel: or #."]);
            }
        }
    }

    private async Task<List<ContentItem>> BuildAsync(IEnumerable<MenuItemRow> rows, Dictionary<string, ContentItem> existing)
    {
        var top = new Node(null!);
        var path = new List<Node> { top };
        foreach (var row in rows.Where(row => !row.Remove && !IsEmpty(row)).OrderBy(row => row.Position))
        {
            var item = row.Id is not null && existing.TryGetValue(row.Id, out var known) ? known : await _contentManager.NewAsync("LinkMenuItem");
            item.DisplayText = row.Text!.Trim();
            if (row.IsLink)
            {
                item.Alter<LinkMenuItemPart>(link => link.Url = row.Url!.Trim());
            }

            // A row cannot be deeper than one below the row before it.
            var level = Math.Clamp(row.Level, 0, path.Count - 1);
            path.RemoveRange(level + 1, path.Count - level - 1);
            var node = new Node(item);
            path[level].Children.Add(node);
            path.Add(node);
        }

        return top.StoreChildren();
    }

    private static void AddRows(List<MenuItemRow> rows, IEnumerable<ContentItem> items, int level)
    {
        foreach (var item in items)
        {
            var isLink = item.TryGet<LinkMenuItemPart>(out var link);
            rows.Add(new MenuItemRow
            {
                Id = item.ContentItemId,
                Text = item.DisplayText,
                Url = link?.Url,
                IsLink = isLink,
                Level = level,
                Position = (rows.Count + 1) * 10,
            });
            if (item.TryGet<MenuItemsListPart>(out var list))
            {
                AddRows(rows, list.MenuItems, level + 1);
            }
        }
    }

    private static IEnumerable<ContentItem> Flatten(IEnumerable<ContentItem> items)
    {
        return items.SelectMany(item => item.TryGet<MenuItemsListPart>(out var list) ? Flatten(list.MenuItems).Prepend(item) : [item]);
    }

    private static bool IsEmpty(MenuItemRow row)
    {
        return row.Id is null && string.IsNullOrWhiteSpace(row.Text) && string.IsNullOrWhiteSpace(row.Url);
    }

    private static bool IsAddress(string? url)
    {
        return url?.Trim() is { Length: > 0 } text
            && (text[0] is '#' or '/' && !text.StartsWith("//", StringComparison.Ordinal)
                || text.StartsWith("~/", StringComparison.Ordinal)
                || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel"));
    }

    /// <summary>An item and those below it; parts are written once the tree is complete.</summary>
    private sealed class Node
    {
        private readonly ContentItem _item;

        public Node(ContentItem item)
        {
            _item = item;
        }

        public List<Node> Children { get; } = [];

        public List<ContentItem> StoreChildren()
        {
            return Children.ConvertAll(child =>
            {
                var items = child.StoreChildren();
                if (items.Count > 0)
                {
                    child._item.Alter<MenuItemsListPart>(list => list.MenuItems = items);
                }
                else
                {
                    child._item.Remove<MenuItemsListPart>();
                }

                return child._item;
            });
        }
    }
}
