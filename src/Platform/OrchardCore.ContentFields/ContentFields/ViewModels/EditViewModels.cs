using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentFields.Fields;

namespace OrchardCore.ContentFields.ViewModels;

public class EditTextFieldViewModel : FieldViewModel<TextField>
{
    public string? Text { get; set; }
}

public class EditHtmlFieldViewModel : FieldViewModel<HtmlField>
{
    public string? Html { get; set; }
}

public class EditBooleanFieldViewModel : FieldViewModel<BooleanField>
{
    public bool Value { get; set; }
}

public class EditNumericFieldViewModel : FieldViewModel<NumericField>
{
    public string? Value { get; set; }
}

public class EditDateFieldViewModel : FieldViewModel<DateField>
{
    /// <summary>yyyy-MM-dd</summary>
    public string? Value { get; set; }
}

public class EditDateTimeFieldViewModel : FieldViewModel<DateTimeField>
{
    /// <summary>yyyy-MM-ddTHH:mm in the time zone of the site.</summary>
    public string? LocalDateTime { get; set; }
}

public class EditTimeFieldViewModel : FieldViewModel<TimeField>
{
    /// <summary>HH:mm or HH:mm:ss</summary>
    public string? Value { get; set; }
}

public class EditLinkFieldViewModel : FieldViewModel<LinkField>
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public string? Target { get; set; }
}

public class EditContentPickerFieldViewModel : FieldViewModel<ContentPickerField>
{
    /// <summary>Ids, each entry one or several separated by commas.</summary>
    public string[] ContentItemIds { get; set; } = [];

    [BindNever]
    public IList<SelectListItem> Options { get; set; } = [];
}

public class EditMultiTextFieldViewModel : FieldViewModel<MultiTextField>
{
    public string[] Values { get; set; } = [];
}
