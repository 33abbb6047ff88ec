using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.Contents.List;

/// <summary>
/// Displays fields in the columns of the content list, with the display type SummaryAdmin: <c>TextField.SummaryAdmin.cshtml</c> is the
/// template of a cell. Placement is not asked: a column was chosen in the settings of the field.
/// </summary>
public sealed class FieldColumns
{
    private const string Zone = "Content";

    private readonly IContentFieldDisplayDriverResolver _drivers;
    private readonly IShapeFactory _shapes;
    private readonly ILayoutAccessor _layout;
    private readonly IUpdateModelAccessor _updater;

    public FieldColumns(IContentFieldDisplayDriverResolver drivers, IShapeFactory shapes, ILayoutAccessor layout, IUpdateModelAccessor updater)
    {
        _drivers = drivers;
        _shapes = shapes;
        _layout = layout;
        _updater = updater;
    }

    /// <summary>The cells of an item; null where it has nothing to show.</summary>
    public async Task<IReadOnlyList<IShape?>> MakeAsync(ContentItem item, IReadOnlyList<ListedField> columns)
    {
        var cells = new IShape?[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = item.Get<ContentPart>(columns[i].Part.Name) is { } part ? await DisplayAsync(part, columns[i]) : null;
        }

        return cells;
    }

    private async Task<IShape?> DisplayAsync(ContentPart part, ListedField column)
    {
        const string type = OrchardCoreConstants.DisplayType.SummaryAdmin;
        var holder = await _shapes.CreateAsync("ContentPart_SummaryAdmin", () => ValueTask.FromResult<IShape>(new DisplayManagement.Zones.ZoneHolding(() => _shapes.CreateAsync("Zone"))));
        var context = new BuildDisplayContext(holder, type, "", _shapes, await _layout.GetLayoutAsync(), _updater.ModelUpdater) { DefaultZone = Zone };
        foreach (var driver in _drivers.GetDisplayModeDrivers(column.Field.FieldDefinition.Name, column.Field.DisplayMode()))
        {
            if (await driver.BuildDisplayAsync(part, column.Field, column.Part, context) is { } result)
            {
                await result.ApplyAsync(context);
            }
        }

        if (holder.GetProperty<IShape>(Zone) is not { } cell)
        {
            return null;
        }

        // Whatever display mode the pages have: a cell has its own.
        foreach (var shape in cell.Items.OfType<IShape>())
        {
            shape.Metadata.Alternates.Add($"{column.Field.FieldDefinition.Name}_{type}");
        }

        return cell;
    }
}
