using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentFields.ViewModels;

public class DisplayTextFieldViewModel : FieldViewModel<TextField>
{
    public string? Text => Field.Text;
}

public class DisplayHtmlFieldViewModel : FieldViewModel<HtmlField>
{
    /// <summary>The HTML ready for the page: sanitised and, where the settings say so, rendered as Liquid.</summary>
    public string? Html { get; set; }
}

public class DisplayBooleanFieldViewModel : FieldViewModel<BooleanField>
{
    public bool Value => Field.Value;
}

public class DisplayNumericFieldViewModel : FieldViewModel<NumericField>
{
    public decimal? Value => Field.Value;
}

public class DisplayDateFieldViewModel : FieldViewModel<DateField>
{
    public DateTime? Value => Field.Value;
}

public class DisplayDateTimeFieldViewModel : FieldViewModel<DateTimeField>
{
    /// <summary>UTC, as stored.</summary>
    public DateTime? Value => Field.Value;

    /// <summary>The same moment in the time zone of the site.</summary>
    public DateTime? LocalDateTime { get; set; }
}

public class DisplayTimeFieldViewModel : FieldViewModel<TimeField>
{
    public TimeSpan? Value => Field.Value;
}

public class DisplayLinkFieldViewModel : FieldViewModel<LinkField>
{
    public string? Url => Field.Url;

    public string? Text => Field.Text;

    public string? Target => Field.Target;
}

public class DisplayContentPickerFieldViewModel : FieldViewModel<ContentPickerField>
{
    public string[] ContentItemIds => Field.ContentItemIds ?? [];
}

public class DisplayMultiTextFieldViewModel : FieldViewModel<MultiTextField>
{
    public string[] Values => Field.Values ?? [];

    /// <summary>What the settings call a value; the value itself when they do not know it.</summary>
    public string NameOf(string value) => Array.Find(PartFieldDefinition.GetSettings<MultiTextFieldSettings>().Options, option => option.Value == value)?.Name ?? value;
}
