using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Drivers;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.List;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>Texts of a predefined list by one of them, other texts by what they contain.</summary>
public sealed class TextFieldFilter : IContentListFieldFilter
{
    public string FieldName => nameof(TextField);

    public Task<FieldFilterInput> BuildAsync(ListedField field)
        => Task.FromResult(IsList(field)
            ? new FieldFilterInput(FieldFilterKind.Choice, [.. field.Field.GetSettings<TextFieldPredefinedListEditorSettings>().Options
                .Where(option => !string.IsNullOrEmpty(option.Value)).Select(option => new SelectListItem(option.Name, option.Value))])
            : FieldFilterInput.Of(FieldFilterKind.Text));

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        if (values.Value is not { } text)
        {
            return;
        }

        var (part, name) = (field.Part.Name, field.Field.Name);
        query.All(x => IsList(field)
            ? x.With<TextFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Text == text)
            : x.With<TextFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Text!.Contains(text)));
    }

    private static bool IsList(ListedField field) => field.Field.Editor() == TextFieldDisplayDriver.PredefinedList;
}

/// <summary>Yes or no; items that were stored before the field came say no.</summary>
public sealed class BooleanFieldFilter : IContentListFieldFilter
{
    private readonly IStringLocalizer S;

    public BooleanFieldFilter(IStringLocalizer<BooleanFieldFilter> localizer) => S = localizer;

    public string FieldName => nameof(BooleanField);

    public Task<FieldFilterInput> BuildAsync(ListedField field)
        => Task.FromResult(new FieldFilterInput(FieldFilterKind.Choice, [new SelectListItem(S["Yes"], "true"), new SelectListItem(S["No"], "false")]));

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        if (!bool.TryParse(values.Value, out var wanted))
        {
            return;
        }

        var (part, name) = (field.Part.Name, field.Field.Name);
        if (wanted)
        {
            query.All(x => x.With<BooleanFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Boolean == true));
        }
        else
        {
            query.With<ContentItemIndex>(item => item.ContentItemVersionId.IsNotIn<BooleanFieldIndex>(
                index => index.ContentItemVersionId, index => index.ContentPart == part && index.ContentField == name && index.Boolean == true));
        }
    }
}

/// <summary>Numbers from one to another.</summary>
public sealed class NumericFieldFilter : IContentListFieldFilter
{
    public string FieldName => nameof(NumericField);

    public Task<FieldFilterInput> BuildAsync(ListedField field) => Task.FromResult(FieldFilterInput.Of(FieldFilterKind.Numbers));

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        var (part, name) = (field.Part.Name, field.Field.Name);
        if (Read(values.From) is { } least)
        {
            query.All(x => x.With<NumericFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Numeric >= least));
        }

        if (Read(values.To) is { } most)
        {
            query.All(x => x.With<NumericFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Numeric <= most));
        }
    }

    private static decimal? Read(string? text)
        => decimal.TryParse(text, NumberStyles.Number, CultureInfo.CurrentCulture, out var number) || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number) ? number : null;
}

/// <summary>Days from one to another.</summary>
public sealed class DateFieldFilter : IContentListFieldFilter
{
    public string FieldName => nameof(DateField);

    public Task<FieldFilterInput> BuildAsync(ListedField field) => Task.FromResult(FieldFilterInput.Of(FieldFilterKind.Days));

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        var (part, name) = (field.Part.Name, field.Field.Name);
        if (Days.Read(values.From) is { } first)
        {
            query.All(x => x.With<DateFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Date >= first));
        }

        if (Days.Read(values.To)?.AddDays(1) is { } end)
        {
            query.All(x => x.With<DateFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.Date < end));
        }
    }
}

/// <summary>Moments from one day to another, at the place of the site.</summary>
public sealed class DateTimeFieldFilter : IContentListFieldFilter
{
    private readonly ILocalClock _local;

    public DateTimeFieldFilter(ILocalClock local) => _local = local;

    public string FieldName => nameof(DateTimeField);

    public Task<FieldFilterInput> BuildAsync(ListedField field) => Task.FromResult(FieldFilterInput.Of(FieldFilterKind.Days));

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        var (part, name) = (field.Part.Name, field.Field.Name);
        if (Utc(Days.Read(values.From)) is { } first)
        {
            query.All(x => x.With<DateTimeFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.DateTime >= first));
        }

        if (Utc(Days.Read(values.To)?.AddDays(1)) is { } end)
        {
            query.All(x => x.With<DateTimeFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.DateTime < end));
        }
    }

    // The zone of the site is known by now; nothing is waited for.
    private DateTime? Utc(DateTime? day) => day is { } local ? _local.ConvertToUtcAsync(local).GetAwaiter().GetResult() : null;
}

/// <summary>Items that have picked a certain one.</summary>
public sealed class ContentPickerFieldFilter : IContentListFieldFilter
{
    private readonly PickableContentItems _items;

    public ContentPickerFieldFilter(PickableContentItems items) => _items = items;

    public string FieldName => nameof(ContentPickerField);

    public async Task<FieldFilterInput> BuildAsync(ListedField field)
        => new(FieldFilterKind.Choice, [.. (await _items.ListAsync(field.Field.GetSettings<ContentPickerFieldSettings>(), [])).Select(item => new SelectListItem(item.Text, item.ContentItemId))]);

    public void Apply(ListedField field, FieldFilterValues values, IQuery<ContentItem> query)
    {
        if (values.Value is { } id)
        {
            var (part, name) = (field.Part.Name, field.Field.Name);
            query.All(x => x.With<ContentPickerFieldIndex>(index => index.ContentPart == part && index.ContentField == name && index.SelectedContentItemId == id));
        }
    }
}

internal static class Days
{
    /// <summary>The day; null when there is none in the text, or none that a database knows.</summary>
    public static DateTime? Read(string? text)
        => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;
}
